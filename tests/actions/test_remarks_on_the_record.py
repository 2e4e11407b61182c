"""What people write about causes and the whole record, and who was not here."""

import pytest
from django.db import connection

from tests.actions.remarks_written import (
    DIFFERENT,
    a_room_that_closes,
    a_room_that_reads,
    think,
)
from tests.factories import a_session, fresh
from workshops import board
from workshops.actions import answering, causes, closing, remarks
from workshops.models import Remark
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def test_what_people_think_of_the_record_is_written_while_the_session_closes():
    room = a_room_that_reads()
    room.cause = causes.mark_cause(room.session, room.answers[0], "They decide first")
    with pytest.raises(Refused, match="when the session is closing"):
        think(room)
    closing.begin_closing(room.session)
    before = fresh(room.session).revision
    think(room)
    think(room, who=3)
    assert (Remark.objects.count(), fresh(room.session).revision) == (6, before)
    own = board.read_contributions(fresh(room.session), room.seats[4]).remarks
    assert {(remark.kind, remark.about, remark.can_edit) for remark in own} == {
        ("cause", "They decide first", True),
        ("record", "", True),
        ("missing", "", True),
    }


def test_others_read_it_from_the_close_on_and_the_desk_may_hide_it():
    room = a_room_that_closes()
    think(room)
    assert board.board_of(fresh(room.session), board.DESK).remarks == ()
    closing.close(fresh(room.session))
    shown_then = board.board_of(fresh(room.session), board.DESK).remarks
    assert [row.kind for row in shown_then] == ["cause", "missing", "record"]
    remarks.hide(room.session, Remark.objects.get(kind="missing"), "about a person")
    shown_then = board.board_of(fresh(room.session), board.DESK).remarks
    assert [row.is_hidden for row in shown_then] == [False, True, False]


def test_words_about_a_cause_stay_as_long_as_they_are_not_about_words_that_were_taken_back():
    room = a_room_that_closes()
    think(room)
    answering.withdraw(room.seats[0], room.answers[0])
    assert Remark.objects.filter(kind="cause").exists()  # the wording is the room's own
    causes.mark_cause(room.session, room.answers[1], room.answers[1].text)
    remarks.differ_about_cause(room.seats[4], room.answers[1].cause, DIFFERENT)
    answering.withdraw(room.seats[1], room.answers[1])
    assert Remark.objects.filter(kind="cause").count() == 1


def test_a_process_that_knows_no_remarks_deletes_a_session_with_them():
    session = a_session()
    Remark.objects.create(session=session, kind="missing", text="People who work at night")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM workshops_node WHERE session_id = %s", [session.pk])
        cursor.execute("DELETE FROM workshops_session WHERE id = %s", [session.pk])
    assert not Remark.objects.exists()
