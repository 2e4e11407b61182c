"""By Tab, forwards and back, nothing that has the focus is hidden under a bar (WCAG 2.4.11)."""

from pathlib import Path

import pytest

from tests.browsers import sign_in, take_a_seat
from tests.factories import a_room
from workshops.actions import causes, grouping

LOOK = Path(__file__).with_name("focus.js").read_text()
STOPS = 90  # more than a page that is tried has


@pytest.fixture
def room():
    room = a_room(answers=9, revealed=True, people=9)
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "Asked too late")
    causes.mark_cause(room.session, room.answers[3], "Plans come without us")
    return room


def hidden_stops(page):
    found, stops = [], 0
    for key in ("Tab", "Shift+Tab"):
        for _ in range(STOPS):
            page.keyboard.press(key)
            focused = page.evaluate(f"({LOOK})()")
            if focused is None:
                break
            stops += 1
            found += [] if focused["isSeen"] else [(key, focused["name"])]
    assert stops > 10
    return found


@pytest.mark.parametrize("width", [1366, 360])
def test_desk(new_page, server, room, width):
    page = new_page(viewport={"width": width, "height": 640})
    sign_in(page, room.session.organiser, server)
    page.goto(f"/desk/{room.session.written_code}")
    page.wait_for_selector("body[data-connection='live']")
    assert hidden_stops(page) == []


def test_phone_and_summary(new_page, server, room):
    page = new_page(viewport={"width": 360, "height": 640})
    take_a_seat(page, room.session, server)
    page.goto(f"/s/{room.session.written_code}")
    page.wait_for_selector("body[data-connection='live']")
    assert hidden_stops(page) == []
    page.goto(f"/s/{room.session.written_code}/summary")
    assert hidden_stops(page) == []
