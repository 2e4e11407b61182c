"""What people think of the record: 2 questions together, and words of who sees it differently."""

import pytest

from tests.actions.rooms_asked import undo
from tests.factories import a_room, fresh
from workshops import board, check_kinds, closing_steps, ladder, rules
from workshops.actions import causes, checks, closing, record, remarks
from workshops.exports.redaction import redacted_for
from workshops.exports.snapshot import read_record
from workshops.models import Check, Choice, ExportJob, Remark, Session
from workshops.relay.reading import seats
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

FEW, MANY = rules.ENOUGH_CHOICES, rules.ENOUGH_FOR_LADDER


def a_closing_room(people=6, **plan):
    room = a_room(people=people, answers=2, revealed=True, **plan)
    causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    closing.begin_closing(room.session)
    return room


def asked(room, kind):
    return Check.objects.select_related("node").filter(session=room.session, kind=kind).last()


def choose(room, kind, people, choice):
    for seat in room.seats[:people]:
        checks.choose(fresh(seat), asked(room, kind), choice)


def counts(room, kind):
    return asked(room, kind).counts


@pytest.mark.parametrize(
    ("kind", "choice", "enough"), [("record", "fair", FEW), ("rung", "codesign", MANY)]
)
@pytest.mark.parametrize("missing", [1, 0])
def test_the_record_is_counted_from_5_people_and_the_ladder_from_20(kind, choice, enough, missing):
    room = a_closing_room(people=MANY)
    record.open_record(room.session)
    choose(room, kind, enough - missing, choice)
    assert counts(room, kind) is None
    record.close_record(room.session)
    assert counts(room, kind) == (None if missing else {choice: enough})


def test_both_questions_are_open_together_and_nothing_else_is():
    room = a_closing_room()
    before = checks.open_check(room.session, "act", room.answers[0])
    record.open_record(room.session)
    assert fresh(before).state == Check.State.CLOSED
    is_open = Check.objects.filter(session=room.session, state=Check.State.OPEN)
    assert set(is_open.values_list("kind", flat=True)) == set(check_kinds.OF_THE_RECORD)
    with pytest.raises(Refused, match="Close that question first"):
        checks.open_check(room.session, "act", room.answers[0])
    with pytest.raises(Refused, match="closed together"):
        checks.close_check(room.session, asked(room, "record"))
    record.close_record(room.session)
    assert not is_open.exists()
    checks.open_check(room.session, "act", room.answers[0])


def test_only_a_session_that_is_closing_asks_about_its_record():
    room = a_room(answers=1, revealed=True)
    with pytest.raises(Refused, match="Start closing first"):
        record.open_record(room.session)
    with pytest.raises(Refused, match="already closed"):
        record.close_record(room.session)


def test_the_step_of_the_record_asks_once_and_the_next_one_leaves_it_open():
    room = a_closing_room()
    closing.go_to_step(room.session, closing_steps.RECORD)
    assert fresh(room.session).is_record_open
    closing.go_to_step(room.session, closing_steps.LADDER)
    assert fresh(room.session).is_record_open
    record.close_record(room.session)
    closing.go_to_step(room.session, closing_steps.RECORD)
    assert fresh(room.session).is_record_closed


def test_opening_and_closing_can_be_undone_and_choices_are_still_there():
    room = a_closing_room()
    record.open_record(room.session)
    choose(room, "record", FEW, "fair")
    record.close_record(room.session)
    undo(room, "unrecord")
    assert (fresh(room.session).record, counts(room, "record")) == ("open", {"fair": FEW})
    assert Choice.objects.count() == FEW
    record.close_record(room.session)
    record.open_record(room.session)
    undo(room, "record")
    assert fresh(room.session).is_record_closed


def test_undoing_that_the_room_was_asked_deletes_what_it_chose():
    room = a_closing_room()
    before = checks.open_check(room.session, "act", room.answers[0])
    record.open_record(room.session)
    choose(room, "record", FEW, "fair")
    undo(room, "record")
    assert (fresh(room.session).record, Choice.objects.count()) == ("", 0)
    assert fresh(before).is_open


def test_going_back_to_the_whys_keeps_words_and_nobody_has_chosen():
    room = a_closing_room(people=MANY)
    record.open_record(room.session)
    choose(room, "record", FEW, "fair")
    remarks.speak_of_record(room.seats[0], "record", "Nobody asked the night shift")
    record.close_record(room.session)
    ExportJob.objects.create(session=room.session, key="a file", slug="pdf", reader="organiser")
    closing.reopen(room.session)
    assert fresh(room.session).record == ""
    assert not ExportJob.objects.exists()  # the words are not shown any more
    assert not Choice.objects.exclude(choice="").exists()
    assert Remark.objects.get().text == "Nobody asked the night shift"
    shown = board.read_board(room.session.pk, board.DESK)
    assert (shown.check, shown.remarks) == (None, ())
    assert read_record(fresh(room.session)).checks == ()


def test_a_second_closing_does_not_show_what_a_single_person_chose_in_between():
    room = a_closing_room(people=MANY)
    record.open_record(room.session)
    choose(room, "record", FEW, "fair")
    record.close_record(room.session)
    closing.reopen(room.session)
    closing.begin_closing(room.session)
    record.open_record(room.session)
    assert seats(room.session.pk).chosen == 0
    choose(room, "record", FEW + 1, "fair")
    record.close_record(room.session)
    assert counts(room, "record") == {"fair": FEW}
    undo(room, "unrecord")
    choose(room, "record", FEW, "differently")
    record.close_record(room.session)
    assert counts(room, "record") == {"differently": FEW, "fair": 1}


def test_what_a_version_that_does_not_know_it_leaves_open_ends_with_the_closing():
    room = a_closing_room()
    record.open_record(room.session)
    Session.objects.filter(pk=room.session.pk).update(phase="open")
    assert not fresh(room.session).is_record_open
    checks.open_check(room.session, "act", room.answers[0])
    closing.begin_closing(room.session)
    assert fresh(room.session).record == ""
    record.open_record(room.session)
    assert fresh(room.session).is_record_open


def test_the_close_counts_what_is_open_and_forgets_who():
    room = a_closing_room(people=MANY)
    record.open_record(room.session)
    choose(room, "record", MANY, "fair")
    choose(room, "rung", MANY, "codesign")
    remarks.speak_of_record(room.seats[0], "record", "Nobody asked the night shift")
    closing.close(room.session)
    assert counts(room, "record") == {"fair": MANY}
    assert counts(room, "rung") == {"codesign": MANY}
    assert (Choice.objects.count(), Remark.objects.get().author_tag) == (0, None)
    assert fresh(room.session).is_record_closed


def test_words_change_until_the_question_closes_and_can_be_taken_back_after_it():
    room = a_closing_room()
    record.open_record(room.session)
    for text in ("First", "Better"):
        remarks.speak_of_record(room.seats[0], "record", text)
        assert [remark.text for remark in Remark.objects.all()] == [text]
    record.close_record(room.session)
    with pytest.raises(Refused, match="cannot change them"):
        remarks.speak_of_record(room.seats[0], "record", "Too late")
    remarks.hide(room.session, Remark.objects.get(), "hurtful")
    remarks.withdraw(room.seats[0], Remark.objects.get())
    assert not Remark.objects.exists()


def test_before_it_closes_nobody_reads_words_and_no_page_moves():
    room = a_closing_room()
    record.open_record(room.session)
    before = fresh(room.session).revision
    remarks.speak_of_record(room.seats[0], "record", "Nobody asked the night shift")
    choose(room, "record", 3, "differently")
    assert fresh(room.session).revision == before
    with pytest.raises(Refused, match="not shown yet"):
        remarks.hide(room.session, Remark.objects.get(), "hurtful")
    assert board.read_board(room.session.pk, board.DESK).remarks == ()
    assert "night shift" not in repr(redacted_for("organiser", read_record(room.session)))
    record.close_record(room.session)
    [remark] = board.read_board(room.session.pk, board.DESK).remarks
    assert remark.text == "Nobody asked the night shift"


def test_what_was_declared_is_no_secret_only_after_the_close():
    room = a_closing_room(rung="informing")
    assert redacted_for("public", read_record(room.session)).settings.rung == ""
    closing.close(room.session)
    closed = read_record(fresh(room.session))
    assert redacted_for("public", closed).settings.rung == "informing"


def test_every_rung_has_words_and_a_place_on_the_ladder():
    placed = [key for _heading, rungs in ladder.parts() for key, _name, _feels in rungs]
    assert placed == list(ladder.RUNGS) == list(check_kinds.WORDS[check_kinds.RUNG])
