"""What both sides recognise: at the desk and on the big screen, of what is still there."""

import re

import pytest

from tests.actions.test_common_ground import Room
from tests.factories import fresh
from workshops import board
from workshops.actions import closing, common_ground, hiding, screen
from workshops.board.audience import DESK, PHONE, SCREEN
from workshops.fragments import desk, phone
from workshops.fragments import screen as on_screen
from workshops.models import Session
from workshops.rules import Refused

pytestmark = pytest.mark.django_db
COMMON = Session.ScreenView.COMMON


@pytest.fixture
def room():
    """A room whose sides have 1 answer in common, and 1 that mainly the first side recognises."""
    room = Room()
    room.tick(room.answers[0], 16, 16)
    room.tick(room.answers[1], 16, 1)
    room.settle()
    return room


def changes(room, since, audience):
    return board.read_changes(room.session.pk, since, audience)


def piece(room, since, audience, name):
    draw = desk.pieces_of_desk if audience == DESK else on_screen.pieces_of_screen
    found = [each.html for each in draw(changes(room, since, audience))[0] if each.id == name]
    return found[0] if found else None


def placed(room):
    compared = board.read_board(room.session.pk, DESK).compared
    answers = [[answer.text for answer in column.answers] for column in compared.columns]
    return (*answers, compared.not_shown)


def test_there_are_3_columns_and_what_is_in_none_is_counted_from_the_tree(room):
    assert board.read_board(room.session.pk, DESK).compared is None
    common_ground.compare(room.session)
    assert placed(room) == (["Answer 1"], ["Answer 0"], [], 1)
    hiding.hide(room.session, room.answers[0], "It names a person")
    assert placed(room) == (["Answer 1"], [], [], 1)


def test_the_desk_gets_it_at_once_and_again_when_something_placed_is_hidden(room):
    before = fresh(room.session).revision
    common_ground.compare(room.session)
    drawn = piece(room, before, DESK, "common-ground")
    for words in ("Common ground", "Answer 0", "32 people recognise this", "Us", "Answer 1"):
        assert words in drawn
    before = fresh(room.session).revision
    hiding.hide(room.session, room.answers[0], "It names a person")
    assert "Answer 0" not in piece(room, before, DESK, "common-ground")


def test_phones_never_get_it(room):
    before = fresh(room.session).revision
    common_ground.compare(room.session)
    assert changes(room, before, PHONE).compared is None
    upserts, _ = phone.pieces_of_phone(changes(room, before, PHONE))
    assert not any("ommon ground" in each.html for each in upserts)


def test_the_big_screen_shows_it_once_something_is_compared_and_has_no_numbers_by_answer(room):
    with pytest.raises(Refused, match="Nothing is compared yet"):
        screen.show(room.session, b"desk", COMMON)
    assert "Nothing is compared yet." in piece(room, 0, DESK, "conduct")
    common_ground.compare(room.session)
    before = fresh(room.session).revision
    screen.show(room.session, b"desk", COMMON)
    drawn = piece(room, before, SCREEN, "now")
    for words in ('data-mode="common"', "Us", "Answer 0", "Answer 1", "1 answer is not shown here"):
        assert words in drawn
    assert "32" not in re.sub("<[^>]*>", "", drawn)  # ids have any digits
    before = fresh(room.session).revision
    hiding.hide(room.session, room.answers[0], "It names a person")
    assert "Answer 0" not in piece(room, before, SCREEN, "now")
    closing.close(room.session)
    assert board.read_board(room.session.pk, SCREEN).shown.face == "finished"
