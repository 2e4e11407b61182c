"""What people write beside answers, and think of the record, is seen when it is due."""

import re

import pytest

from tests.board.told import CANARY, everywhere, row_of, standing, told, undo_newest
from tests.factories import a_room, fresh
from workshops import board, closing_steps
from workshops.actions import (
    asking,
    checks,
    closing,
    moderation,
    record,
    remark_moderation,
    remarks,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("audience", board.AUDIENCES, ids=str)
def test_a_view_until_the_why_is_settled(audience):
    room = a_room(answers=2, revealed=True)
    at = fresh(room.session)
    remarks.add_view(room.seats[1], room.answers[0], CANARY)
    assert row_of(fresh(room.session)) == row_of(at)
    assert CANARY not in told(room, audience)
    asking.settle(room.session, room.why)
    assert (CANARY in told(room, audience)) == (not audience.is_screen)
    undo_newest(room)
    assert CANARY not in told(room, audience)


@pytest.mark.parametrize("audience", board.AUDIENCES, ids=str)
def test_what_somebody_thinks_of_the_record_until_the_close(audience):
    room = a_room(answers=2, revealed=True)
    closing.begin_closing(room.session)
    at = fresh(room.session)
    for kind in ("record", "missing"):
        remarks.speak_of_record(room.seats[1], kind, CANARY)
    assert row_of(fresh(room.session)) == row_of(at)
    assert CANARY not in told(room, audience)
    closing.close(fresh(room.session))
    assert (CANARY in told(room, audience)) == audience.is_desk


@pytest.mark.parametrize("settled", [False, True])
def test_a_held_view(settled):
    room = a_room(answers=2, revealed=True)
    moderation.check_first(room.session)
    if settled:
        asking.settle(room.session, room.why)
    at = standing(room, board.PHONE)
    view = remarks.add_view(fresh(room.seats[0]), room.answers[1], CANARY)
    assert CANARY not in everywhere(room)
    remark_moderation.refuse(room.session, view, "hurtful", CANARY)
    assert CANARY not in everywhere(room)
    assert standing(room, board.PHONE) == at
    remark_moderation.release(room.session, view, CANARY)
    assert (CANARY in everywhere(room)) == settled
    undo_newest(room)
    assert CANARY not in everywhere(room)


@pytest.mark.parametrize("audience", [board.PHONE, board.SCREEN], ids=str)
def test_a_hidden_view(audience):
    room = a_room(answers=2, revealed=True)
    view = remarks.add_view(room.seats[1], room.answers[0], CANARY)
    asking.settle(room.session, room.why)
    remarks.hide(room.session, view, "hurtful")
    assert CANARY not in told(room, audience)


@pytest.mark.parametrize("audience", board.AUDIENCES, ids=str)
def test_what_people_think_of_the_record_before_it_closes_and_what_was_declared(audience):
    room = a_room(people=20, answers=1, revealed=True, rung="coercion")
    closing.begin_closing(room.session)
    record.open_record(room.session)
    before, stood = told(room, audience), standing(room, audience)
    for seat in room.seats:
        for kind, choice in (("record", "differently"), ("rung", "informing")):
            asked = room.session.checks.select_related("node").get(kind=kind)
            checks.choose(fresh(seat), asked, choice)
    assert (told(room, audience), standing(room, audience)) == (before, stood)
    assert not re.search("Informing|informing|Coercion|coercion", before)
    record.close_record(room.session)
    assert ("Coercion" in told(room, audience)) is False
    closing.go_to_step(room.session, closing_steps.LADDER)
    assert ("Coercion" in told(room, audience)) is not audience.is_phone
