"""axe, WCAG 2.2 AA, on every state of the desk."""

import pytest

from tests.browsers import violations, violations_day_and_night
from tests.factories import a_room, a_session
from workshops.actions import asking, hiding, sessions, settling


def nothing_asked():
    return a_session(), ""


def not_open_yet():
    return a_session(opened=False), ""


def writing():
    return a_room(answers=3).session, ""


def reading():
    room = a_room(answers=5, revealed=True)
    hiding.hide(room.session, room.answers[0], "It names a person")
    asking.ask(room.session, room.answers[1])
    return room.session, f"?why={room.why.pk}"


def settled():
    room = a_room(answers=3, revealed=True)
    asking.settle(room.session, room.why)
    return room.session, ""


def causes():
    room = a_room(answers=3, revealed=True)
    cause = settling.mark_cause(room.session, room.answers[0], "Plans are made without us")
    settling.add_action(room.session, cause, what="Send drafts early")
    return room.session, "?pane=causes"


def closing():
    room = a_room(answers=3, revealed=True)
    sessions.begin_closing(room.session)
    return room.session, ""


STATES = [nothing_asked, not_open_yet, writing, reading, settled, causes, closing]
DIALOGS = ["hide", "group", "rename", "cause", "action", "join", "invite", "end", "keys"]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_no_violations(at_desk, server, state):
    session, query = state()
    page = at_desk(session, query)
    assert violations_day_and_night(page) == []


def test_no_violations_in_dialogs(at_desk, server):
    page = at_desk(a_room(answers=3, revealed=True).session)
    for name in DIALOGS:
        page.evaluate(f"document.getElementById('{name}-dialog').showModal()")
        assert violations(page) == [], name
        page.evaluate(f"document.getElementById('{name}-dialog').close()")
