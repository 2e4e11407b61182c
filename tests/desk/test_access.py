"""axe, WCAG 2.2 AA, on every state of the desk."""

import pytest
from playwright.sync_api import expect

from tests.browsers import (
    LAPTOP,
    SMALL,
    sign_in,
    text_at_200_percent,
    violations,
    violations_in,
    wider_by,
)
from tests.factories import (
    a_chain,
    a_collecting_room,
    a_room,
    a_seat,
    a_session,
    fresh,
    publish_by_group,
)
from tests.sampling import some_and_all
from workshops.actions import asking, causes, checks, grouping, hiding, marks, remarks, voting
from workshops.actions.closing import begin_closing, close


def nothing_asked():
    return a_session(), ""


def not_open_yet():
    return a_session(opened=False), ""


def collecting():
    return a_collecting_room(people=5, answers=5).session, ""


def writing():
    return a_room(people=6, answers=6).session, ""


def reading():
    room = a_room(answers=5, revealed=True)
    hiding.hide(room.session, room.answers[0], "It names a person")
    asking.ask(room.session, room.answers[1])
    return room.session, f"?why={room.why.pk}"


def several():
    """One why is written while others are read; what was done last was done elsewhere."""
    room = a_room(answers=3, revealed=True)
    written = asking.ask(room.session, a_chain(room, 2)[-1])
    asking.reveal(room.session, asking.ask(room.session, room.answers[0]))
    return room.session, f"?why={written.pk}"


def voted():
    """Nine answers, two themes of three, and a dot from everybody."""
    room = a_room(people=4, answers=9, revealed=True, mode="full")
    themes = [grouped(room, 0), grouped(room, 3)]
    asking.open_voting(room.session, room.why)
    for n, seat in enumerate(room.seats):
        voting.give(seat, [*themes, room.answers[8]][n % 3])
    return room.session, ""


def voted_by_many():
    """More themes, and more answers without one, than a desk shows at first."""
    room = a_room(people=6, answers=34, revealed=True, mode="full")
    for n in range(7):
        grouped(room, 3 * n)
    asking.open_voting(room.session, room.why)
    for seat in room.seats:
        voting.give(seat, room.answers[30])
    return room.session, ""


def tallied():
    session, query = voted()
    alone = session.nodes.filter(kind="answer", theme=None).first()
    for text in ("We did not", "Nor did we"):
        view = remarks.add_view(a_seat(session), alone, text)
    asking.settle(session, fresh(session.whys.get()))
    remarks.hide(session, view, "hurtful")
    return session, query


def grouped(room, first):
    """The theme that three answers of a room make."""
    members = [answer.pk for answer in room.answers[first : first + 3]]
    return grouping.group(room.session, members, f"The theme of answer {first}")


def settled():
    room = a_room(answers=3, revealed=True)
    marks.recognise(room.seats[1], room.answers[0])
    asking.settle(room.session, room.why)
    publish_by_group(room.session)
    return room.session, ""


def causes_listed():
    room = a_room(answers=3, revealed=True)
    cause = causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    causes.add_action(room.session, cause, what="Send drafts early")
    checks.open_check(room.session, "meant", room.answers[0])
    return room.session, "?pane=causes"


def closing():
    room = a_room(answers=3, revealed=True)
    begin_closing(room.session)
    return room.session, f"?why={room.why.pk}"


def closing_step_by_step():
    session, _query = causes_listed()
    begin_closing(session)
    return session, ""


def closed():
    room = a_room(answers=3, revealed=True)
    causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    begin_closing(room.session)
    close(fresh(room.session))
    return fresh(room.session), ""


def a_theme_is_opened(page):
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator(".theme[aria-current]")).to_be_visible()


def answers_are_selected(page):
    for key in "jxjx":
        page.keyboard.press(key)
    expect(page.locator("[data-cards] > li[aria-current]")).to_be_visible()


def one_is_looked_for(page):
    page.keyboard.press("/")
    page.keyboard.type("number 4")
    expect(page.get_by_role("searchbox")).to_be_visible()


def all_are_unfolded(page):
    page.keyboard.press("f")
    expect(page.get_by_role("button", name="Show fewer")).to_be_visible()


def one_is_said_aloud(page):
    page.keyboard.press("n")
    expect(page.get_by_label("An answer said aloud")).to_be_focused()
    page.keyboard.type("Ask Dr Patel")
    expect(page.locator("#found-aloud")).to_contain_text("There is a name in it: Dr Patel")


def undo_is_asked_about(page):
    page.keyboard.press("u")
    expect(page.locator("#deed")).to_contain_text("Undo it anyway")


def earlier_steps_are_listed(page):
    page.get_by_text("Earlier steps").click()
    expect(page.locator("#earlier li").last).to_be_in_viewport()


def the_screen_is_chosen(page):
    page.keyboard.press("p")
    expect(page.get_by_role("button", name="Follow what I do")).to_be_visible()


def it_is_read_back(page):
    for key in "p5":
        page.keyboard.press(key)
    expect(page.get_by_role("button", name="Stop reading back")).to_be_visible()


def an_action_is_written(page):
    page.get_by_role("button", name="Add an action").press("Enter")
    expect(page.get_by_label("What", exact=True)).to_be_focused()


STATES = [nothing_asked, not_open_yet, collecting, writing, reading, several, voted, voted_by_many]
STATES += [tallied, settled, causes_listed, closing, closing_step_by_step, closed]
ACTIONS = {
    writing: [the_screen_is_chosen],
    reading: [one_is_said_aloud],
    several: [earlier_steps_are_listed, undo_is_asked_about, it_is_read_back],
    voted: [a_theme_is_opened],
    causes_listed: [an_action_is_written],
    voted_by_many: [answers_are_selected, a_theme_is_opened, all_are_unfolded, one_is_looked_for],
}
DIALOGS = ["hide", "group", "rename", "cause", "join", "invite", "end", "keys", "paper-dots"]


@pytest.mark.slow
@pytest.mark.parametrize("states", some_and_all(STATES, every=2))
def test_no_violations(at_desk, server, states, scheme, subtests):
    """Use one page, which loads each state once: what is done there is done one after the other."""
    page = at_desk(a_session())
    for state in states:
        session, query = state()
        go_to(page, session, query, server)
        with subtests.test(state.__name__):
            check(page, scheme)
        for action in ACTIONS.get(state, []):
            page.evaluate("document.activeElement.blur()")
            page.evaluate("document.documentElement.style.fontSize = ''")
            with subtests.test(action.__name__):
                action(page)
                check(page, scheme)


def go_to(page, session, query, server):
    sign_in(page, session.organiser, server)
    page.goto(f"/desk/{session.written_code}{query}")
    page.wait_for_selector("body[data-connection='live']")


def check(page, scheme):
    """Check 1 load: axe, then no sideways scroll, small and with large text."""
    assert violations_in(scheme, page) == []
    page.set_viewport_size(SMALL["viewport"])
    assert wider_by(page) <= 0
    text_at_200_percent(page)
    assert wider_by(page) <= 0, "text at 200 %"
    page.set_viewport_size(LAPTOP["viewport"])
    assert wider_by(page) <= 0, "text at 200 %, on a laptop"


@pytest.mark.quick
def test_no_violations_in_dialogs(at_desk, server):
    """What is behind a dialog is inert, and checked above."""
    page = at_desk(a_room(answers=3, revealed=True).session)
    for name in DIALOGS:
        page.evaluate(f"document.getElementById('{name}-dialog').showModal()")
        assert violations(page, within=f"#{name}-dialog") == [], name
        page.evaluate(f"document.getElementById('{name}-dialog').close()")
