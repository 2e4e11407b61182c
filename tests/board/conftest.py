"""Rooms of which several tests show what the big screen has."""

import pytest

from tests.factories import a_room
from workshops.actions import asking


@pytest.fixture
def branched():
    """A room with 2 open whys below the first; the second is the newest."""
    room = a_room(answers=3, revealed=True)
    room.older, room.newer = (asking.ask(room.session, answer) for answer in room.answers[:2])
    return room
