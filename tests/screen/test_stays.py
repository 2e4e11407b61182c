"""People who read the big screen keep their place: a late answer does not move others."""

import pytest
from playwright.sync_api import expect

from tests.browsers import PROJECTOR, wait_for
from tests.factories import a_room, an_answer, fresh
from workshops.actions import asking, screen

MOST = 3  # px; the ring of the newest makes its box a little wider

PLACES = """async () => {
    for (let n = 0; n < 2; n += 1) await new Promise(requestAnimationFrame);
    return Object.fromEntries([...document.querySelectorAll("[data-role='answer']")]
        .map((item) => [item.id, item.querySelector(".node").getBoundingClientRect()])
        .map(([id, box]) => [id, [box.left, box.top]]));
}"""
OPENING = """async (roots) => {
    const { openingOf } = await import("/static/js/screen/previous-layout.js");
    return roots.map((root) => openingOf(root));
}"""
EVEN = """() => {
    const boxes = [...document.querySelectorAll("[data-role='answer'] > .node")];
    const gaps = boxes.slice(1).flatMap((box, nth) => box.offsetLeft === boxes[nth].offsetLeft
        ? [box.offsetTop - boxes[nth].offsetTop - boxes[nth].offsetHeight] : []);
    return Math.max(...gaps) - Math.min(...gaps) < 3;
}"""
SAID = [
    "Dates are set without us, and the letter that tells us comes when they have met",
    "Nobody has the time",
    "It has always been done in this way, and nobody has asked the people who live with it",
    "Too far by bus",
]


@pytest.mark.parametrize("answers", [5, 12, 20, 60])
def test_a_late_answer_moves_none(on_the_wall, answers):
    room = a_room(people=10)
    for n in range(answers):
        an_answer(room.seats[n % 10], room.why, f"{SAID[n % 4]} ({n})")
    asking.reveal(room.session, fresh(room.why))
    asking.stop_timer(room.session, fresh(room.why))  # so that the tree has all the space
    page = on_the_wall(room.session)
    before = page.evaluate(PLACES)
    for seat in room.seats[:2]:
        late = an_answer(seat, fresh(room.why), "Nobody told us")
        page.wait_for_selector(f"#node-{late.pk}[data-role='answer']")
        after = page.evaluate(PLACES)
        assert f"node-{late.pk}" in after
        # If the screen is full, the late answer replaces the last.
        assert len(before.keys() - after.keys()) <= (answers > 20)
        for there in before.keys() & after.keys():
            assert after[there] == pytest.approx(before[there], abs=MOST)
        before = after
    assert page.errors == []


def test_when_a_second_page_begins_the_first_stays_where_it_is(on_the_wall):
    room = a_room(people=6, answers=12)
    asking.reveal(room.session, fresh(room.why))
    screen.follow(room.session, b"one desk", room.why.node_id)
    page = on_the_wall(room.session)
    before = page.evaluate(PLACES)
    assert len(before) == 12
    an_answer(room.seats[0], fresh(room.why), "Nobody told us")
    expect(page.locator("#page-of")).to_have_text("1 to 12 of 13")
    assert page.evaluate(PLACES) == before


def test_a_font_that_comes_late_has_the_words_measured_anew(new_page):
    room = a_room(people=10)
    for seat in room.seats:
        an_answer(seat, room.why, SAID[0])
        an_answer(seat, room.why, SAID[1])
    asking.reveal(room.session, fresh(room.why))
    page, fonts, is_late = new_page(**PROJECTOR), [], True
    page.route("**/*.woff2", lambda font: fonts.append(font) if is_late else font.continue_())
    page.goto(f"/s/{room.session.written_code}/screen", wait_until="domcontentloaded")
    page.wait_for_selector("[data-role='answer'] > .node[style*='top']")
    # More lines on any machine, whatever the fallback font.
    page.evaluate("document.getElementById('roots').style.letterSpacing = '0.1em'")
    is_late = False
    for font in fonts:
        font.continue_()
    wait_for(page, "document.fonts.status === 'loaded'")
    wait_for(page, EVEN)


def test_a_new_stage_and_a_new_theme_lay_it_out_anew(modules):
    def why(stage, **theme):
        children = [{"id": "1", "children": []}, {"id": "2", "children": [], **theme}]
        return {"id": "0", "stage": stage, "isOpen": True, "children": children}

    of_two = {"isTheme": True, "gathers": 2}
    known = [why("reading"), why("voting"), why("reading", **of_two)]
    known.append(why("reading", **(of_two | {"gathers": 3})))
    assert len(set(modules(OPENING, known))) == 4
    again = why("reading")
    again["children"].append({"id": "3", "children": []})
    assert modules(OPENING, [again]) == modules(OPENING, [why("reading")])
