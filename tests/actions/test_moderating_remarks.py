"""What facilitators do to remarks: hide one, show it again, and take a name out of it."""

import pytest

from tests.actions.remarks_written import (
    DIFFERENT,
    a_room_that_closes,
    a_room_that_reads,
    differ,
    shown,
    think,
    undo_last,
)
from tests.factories import bucket_of, fresh
from workshops import board
from workshops.actions import answering, asking, closing, record, remarks
from workshops.actions.floods import hide_flood
from workshops.actions.remark_moderation import take_words_out
from workshops.board.floods import floods_in
from workshops.board.steps import latest_steps
from workshops.models import Remark, UndoEntry
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

SAID = "Ms Smith asked us twice"
GAPPED = "[…] asked us twice"


def test_it_is_hidden_with_a_reason_and_shown_again_and_both_are_undone():
    room = a_room_that_reads()
    view = differ(room)
    with pytest.raises(Refused, match="not shown yet"):
        remarks.hide(room.session, view, "hurtful")
    asking.settle(room.session, room.why)
    remarks.hide(room.session, view, "hurtful")
    assert shown(room.session, board.PHONE, room.answers[0]) == []
    assert shown(room.session, board.DESK, room.answers[0]) == [DIFFERENT]
    own = board.read_contributions(fresh(room.session), room.seats[4]).remarks[0]
    assert (own.is_set_aside, own.reason, own.can_edit) == (True, "hurtful", False)
    undo_last(room)
    remarks.hide(room.session, view, "hurtful")
    remarks.show(room.session, view)
    undo_last(room)
    assert (fresh(view).state, fresh(view).reason) == ("hidden", "hurtful")


def test_after_the_close_anybody_at_the_desk_hides_one_and_the_organiser_shows_it_again():
    room = a_room_that_reads()
    view = differ(room)
    closing.close(fresh(room.session))
    remarks.hide(room.session, view, "hurtful")
    assert not UndoEntry.objects.exists()
    remarks.show(room.session, view)
    assert fresh(view).state == "here"


def a_shown_view(said=SAID):
    """A room whose why is settled, with a view beside its first answer."""
    room = a_room_that_reads()
    room.view = differ(room, text=said)
    asking.settle(room.session, room.why)
    return room


def test_hiding_and_showing_are_undone_while_the_session_closes():
    room = a_room_that_closes()
    record.open_record(room.session)
    think(room)
    record.close_record(fresh(room.session))
    missing = Remark.objects.get(kind="missing")
    remarks.hide(room.session, missing, "about a person")
    assert latest_steps(fresh(room.session))[0].kind == "view-hide"
    undo_last(room)
    assert fresh(missing).state == "here"
    remarks.hide(room.session, missing, "about a person")
    remarks.show(room.session, missing)
    undo_last(room)
    assert (fresh(missing).state, fresh(missing).reason) == ("hidden", "about a person")


def test_a_flood_takes_what_its_phone_wrote_beside_answers_along_and_nothing_of_others():
    room = a_shown_view()
    other = differ(room, who=3, text="We were there")
    bucket = bucket_of(room.seats[4])
    bucket.flooded = True
    bucket.save()
    hide_flood(room.session, floods_in(fresh(room.session))[0], "hurtful")
    assert (fresh(room.view).state, fresh(room.view).reason) == ("hidden", "hurtful")
    assert fresh(other).state == "here"
    assert shown(room.session, board.PHONE, room.answers[0]) == ["We were there"]
    undo_last(room)
    assert fresh(room.view).state == "here"


def test_a_name_is_taken_out_and_undo_fills_the_gap_again():
    room = a_shown_view()
    take_words_out(room.session, room.view, [0, 1], SAID)
    assert shown(room.session, board.PHONE, room.answers[0]) == [GAPPED]
    (own,) = board.read_contributions(fresh(room.session), room.seats[4]).remarks
    assert (own.text, own.has_gaps) == (GAPPED, True)
    assert "Smith" not in str(latest_steps(fresh(room.session)))
    undo_last(room)
    assert shown(room.session, board.PHONE, room.answers[0]) == [SAID]
    (own,) = board.read_contributions(fresh(room.session), room.seats[4]).remarks
    assert not own.has_gaps


def test_a_gap_of_their_own_is_nobody_else_s_doing():
    room = a_shown_view("We said […] twice")
    (own,) = board.read_contributions(fresh(room.session), room.seats[4]).remarks
    assert not own.has_gaps


def test_a_name_is_taken_out_of_the_record_and_put_back_while_the_session_closes():
    room = a_room_that_closes()
    record.open_record(room.session)
    remarks.speak_of_record(fresh(room.seats[4]), "record", "x " * 150)
    record.close_record(fresh(room.session))
    about = Remark.objects.get()
    take_words_out(room.session, about, [0], about.text)
    assert len(fresh(about).text) <= 300
    undo_last(room)
    assert fresh(about).text == about.text


@pytest.mark.parametrize("gone", ["view", "answer"])
def test_the_old_words_are_erased_when_they_are_taken_back_or_what_they_are_beside(gone):
    room = a_shown_view()
    take_words_out(room.session, room.view, [0, 1], SAID)
    if gone == "view":
        remarks.withdraw(fresh(room.seats[4]), room.view)
    else:
        answering.withdraw(room.seats[0], room.answers[0])
    kept = UndoEntry.objects.get(kind="view-blackout")
    assert (kept.details["before"], kept.details["now"]) == ("", "")
    with pytest.raises(Refused, match="not there any more"):
        undo_last(room)


def test_the_old_words_are_erased_by_the_close():
    room = a_shown_view()
    take_words_out(room.session, room.view, [0, 1], SAID)
    closing.close(fresh(room.session))
    assert not UndoEntry.objects.exists()
    assert fresh(room.view).text == GAPPED


def test_nothing_is_taken_out_of_other_words_nor_of_what_others_cannot_read():
    room = a_shown_view()
    with pytest.raises(Refused, match="have just changed"):
        take_words_out(room.session, room.view, [0], "Something else")
    with pytest.raises(Refused, match="Choose the words"):
        take_words_out(room.session, room.view, [9], SAID)
    remarks.hide(room.session, room.view, "hurtful")
    with pytest.raises(Refused, match="already hidden"):
        take_words_out(room.session, room.view, [0], SAID)
    remarks.show(room.session, room.view)
    asking.reopen(room.session, room.why)
    with pytest.raises(Refused, match="not shown yet"):
        take_words_out(room.session, room.view, [0], SAID)
    assert fresh(room.view).text == SAID
