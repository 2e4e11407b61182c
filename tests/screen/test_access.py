"""No one is left out of what the wall says: axe, and text at 200 %, on each of its faces."""

import pytest

from tests.browsers import text_at_200_percent, violations_day_and_night, wider_by
from tests.factories import a_room, a_session
from workshops.actions import asking, sessions


def lobby():
    return a_session()


def writing():
    return a_room(answers=4).session


def reading():
    return a_room(answers=40, revealed=True).session


def voting():
    room = a_room(answers=4, revealed=True, mode="full")
    asking.open_voting(room.session, room.why)
    asking.set_clock(room.session, room.why, 90)
    return room.session


def finished():
    session = a_room(answers=4, revealed=True).session
    sessions.begin_closing(session)
    return session


FACES = [lobby, writing, reading, voting, finished]


@pytest.mark.parametrize("face", FACES)
def test_no_violation(on_the_wall, face):
    assert violations_day_and_night(on_the_wall(face())) == []


@pytest.mark.parametrize("face", FACES)
def test_text_at_200_percent_scrolls_nothing_sideways(on_the_wall, face):
    page = on_the_wall(face())
    text_at_200_percent(page)
    for width in (1920, 1366, 320):
        page.set_viewport_size({"width": width, "height": 768})
        redrawn(page)
        assert wider_by(page) <= 0, width


def redrawn(page):
    """The picture is drawn anew in the frame after a resize."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
