"""The big screen follows the room by itself, in a real browser on the real server."""

import pytest
from playwright.sync_api import expect

from tests.browsers import wait_for
from tests.factories import a_room, a_seat, a_session, an_answer, fresh
from workshops.actions import asking, causes, closing, hiding

IN_SIGHT = """words => [...document.querySelectorAll("[data-role] > .node .words")]
    .filter(e => e.textContent === words)
    .map(e => e.getBoundingClientRect())
    .some(box => box.width > 20 && box.left >= 0 && box.right <= innerWidth + 1
                 && box.bottom <= innerHeight)"""


@pytest.mark.quick
def test_a_session_from_the_lobby_to_the_finished_picture(on_the_wall):
    session = a_session(mode="silent")
    page = on_the_wall(session)
    expect(page.locator(".lobby")).to_be_visible()

    seat = a_seat(session)
    expect(page.locator("#people")).to_have_text("1 person has joined")

    why = asking.ask(session, session.question)
    expect(page.locator(".writing h1")).to_have_text(session.question.text)
    first = an_answer(seat, why, "We were asked too late")
    an_answer(seat, why, "Nobody has the time")
    expect(page.locator(".count")).to_have_text("2 answers so far (1 dot = 5 answers)")
    expect(page.locator(".heap span")).to_have_count(2)
    assert "asked too late" not in page.content()

    asking.reveal(session, why)
    expect(page.locator("h2.now")).to_have_text("Why 1 2 answers")
    wait_for(page, IN_SIGHT, "We were asked too late")

    asking.settle(session, fresh(why))
    deeper = asking.ask(session, first)
    below = an_answer(seat, deeper, "Dates come from above")
    asking.reveal(session, deeper)
    wait_for(page, IN_SIGHT, "Dates come from above")
    expect(page.locator(f"#node-{first.pk}")).to_have_attribute("data-role", "path")

    causes.mark_cause(session, below, "Dates come from above")
    expect(page.locator(f"#node-{below.pk} .cause-mark")).to_be_visible()

    causes.mark_cause(session, below, "Dates are set without us")
    closing.begin_closing(session)
    expect(page.locator(".sums").first).to_contain_text("1 person. 3 answers. 2 levels.")
    expect(page.locator(f"#node-{below.pk} .wording")).to_have_text("Dates are set without us")
    assert page.locator(".links path").count() == 3
    assert page.errors == []


def test_it_follows_the_open_why_down_fifteen_levels(on_the_wall):
    room = a_room(answers=1, revealed=True)
    page = on_the_wall(room.session, reduced_motion="no-preference")
    why, answer = room.why, room.answers[0]
    for level in range(2, 16):
        asking.settle(room.session, fresh(why))
        why = asking.ask(room.session, answer)
        answer = an_answer(room.seats[0], why, f"Because of {level}")
        asking.reveal(room.session, why)
    wait_for(page, IN_SIGHT, "Because of 15")
    expect(page.locator("h2.now")).to_be_in_viewport()
    page.keyboard.press("f")
    page.locator(".frame").evaluate("frame => frame.scrollTo({left: 0, behavior: 'auto'})")
    answer = an_answer(room.seats[0], why, "And this")
    page.wait_for_selector(f"#node-{answer.pk}")
    assert page.locator(".frame").evaluate("frame => frame.scrollLeft") == 0
    assert page.errors == []


# What is folded stays in the outline for assistive technology, and nobody sees where it is.
CUT = """() => [...document.querySelectorAll("[data-role]:not([data-role='folded']) > .node > *")]
    .filter(e => e.offsetWidth > 1)
    .filter(e => e.getBoundingClientRect().right > innerWidth
              || e.getBoundingClientRect().bottom > innerHeight)
    .map(e => e.textContent)"""


WHOLE = """wording => {
    const [words, block] = [document.createRange(), wording.parentElement.getBoundingClientRect()];
    words.selectNodeContents(wording);
    const lines = [...words.getClientRects()];
    return lines.every((line) => line.width > 20 && line.bottom <= block.bottom + 2);
}"""


def test_nine_levels_are_whole_on_the_finished_screen(on_the_wall):
    """Words as long as people write; every cause in all of its settled wording."""
    room = a_room(people=9)
    wordings = [
        f"{n}: {'A promise to one office binds no other, ' * 4}so nobody is asked" for n in "12"
    ]
    ends = dig(room, levels=9, each=4)
    for end, wording in zip(ends, wordings, strict=True):
        causes.mark_cause(room.session, end, wording)
    closing.begin_closing(room.session)
    page = on_the_wall(room.session)
    for width, height in [(1920, 1080), (1366, 768)]:
        page.set_viewport_size({"width": width, "height": height})
        drawn_anew(page)
        wait_for(page, f"({CUT})().length === 0")
        for end, wording in zip(ends, wordings, strict=True):
            shown = page.locator(f"#node-{end.pk} .wording")
            expect(shown).to_have_text(wording)
            assert shown.evaluate(WHOLE)
        assert page.locator("[data-role='bead']").count()
        expect(page.locator(".bead-legend")).to_be_visible()
    assert page.errors == []


def dig(room, levels, each):
    """Ask why about 2 first answers, and about 1 below each, down to `levels`; return both ends."""
    why, ends = room.why, []
    firsts = answer_and_settle(room, why, each)
    for branch in firsts[:2]:
        for _ in range(levels - 1):
            branch = answer_and_settle(room, asking.ask(room.session, branch), each)[1]
        ends.append(branch)
    return ends


def answer_and_settle(room, why, each):
    said = "It has always been done in this way, and nobody has asked the people who live with it"
    answers = [an_answer(room.seats[n], why, f"{said} ({why.pk}, {n})") for n in range(each)]
    asking.reveal(room.session, why)
    asking.settle(room.session, fresh(why))
    return answers


def drawn_anew(page):
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_what_was_settled_stays_in_sight_while_an_earlier_why_is_still_open(on_the_wall):
    room = a_room(answers=2, revealed=True)
    page = on_the_wall(room.session)
    deeper = asking.ask(room.session, room.answers[0])
    told = [an_answer(room.seats[0], deeper, f"Because of {n}") for n in range(6)]
    asking.reveal(room.session, deeper)
    asking.settle(room.session, fresh(deeper))
    wait_for(page, IN_SIGHT, "Because of 4")
    for answer in told:
        expect(page.locator(f"#node-{answer.pk}")).to_have_attribute("data-role", "answer")
    asking.ask(room.session, room.session.question)
    expect(page.locator(f"#node-{room.answers[0].pk}")).to_have_attribute("data-role", "answer")


def test_what_is_hidden_leaves_the_wall(on_the_wall):
    room = a_room(answers=3, revealed=True)
    page = on_the_wall(room.session)
    hidden = room.answers[1]
    wait_for(page, IN_SIGHT, hidden.text)
    hiding.hide(room.session, hidden, "It names somebody")
    expect(page.locator(f"#node-{hidden.pk}")).to_have_count(0)
    assert hidden.text not in page.content()


def test_the_newest_wears_a_ring_until_the_next(on_the_wall):
    room = a_room(answers=1, mode="quick")
    page = on_the_wall(room.session)
    for words in ("First", "Second"):
        answer = an_answer(room.seats[0], room.why, words)
        expect(page.locator(f"#node-{answer.pk}")).to_have_attribute("data-newest", "")
        expect(page.locator("[data-newest]")).to_have_count(1)


def test_the_way_in_comes_on_demand(on_the_wall):
    session = a_room(answers=1, revealed=True).session
    page = on_the_wall(session)
    expect(page.locator(".corner")).to_be_hidden()
    page.keyboard.press("q")
    expect(page.locator(".corner img")).to_be_visible()
    page.keyboard.press("q")
    expect(page.locator(".corner")).to_be_hidden()
    expect(on_the_wall(session, "?qr=1").locator(".corner")).to_be_visible()


def test_nobody_is_invited_to_join_once_the_session_closes(on_the_wall):
    session = a_room(answers=1, revealed=True).session
    page = on_the_wall(session, "?qr=1")
    expect(page.locator(".corner img")).to_be_visible()
    closing.close(session)
    expect(page.locator(".corner")).to_be_hidden()
    expect(page.locator(".join-at")).to_be_hidden()


@pytest.mark.quick
def test_without_javascript_it_is_an_outline(new_page):
    room = a_room(answers=2, revealed=True)
    page = new_page(java_script_enabled=False)
    page.goto(f"/s/{room.session.written_code}/screen")
    for answer in room.answers:
        expect(page.get_by_role("listitem").filter(has_text=answer.text).last).to_be_visible()
    expect(page.get_by_role("heading", name="Why 1")).to_be_visible()
