"""A facilitator takes a name out of an answer. The room sees a gap, and undo fills it again."""

import pytest

from tests.factories import a_room, a_seat, fresh
from workshops import op_ids
from workshops.actions import (
    answering,
    asking,
    causes,
    checks,
    closing,
    grouping,
    hiding,
    marks,
    remarks,
    undoing,
)
from workshops.actions.black_out import black_out
from workshops.board.contributions import read_contributions
from workshops.gaps import with_gaps
from workshops.models import Answer, UndoEntry
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

SAID = "I told Ms Smith, and she left."
NAME = [2, 3]
GAPPED = "I told […], and she left."


@pytest.fixture
def room():
    room = a_room(people=2)
    op_id = op_ids.make()
    room.answers.append(answering.submit(room.seats[0], room.why, SAID, op_id)[0])
    room.op_id = op_id
    asking.reveal(room.session, room.why)
    return room


def newest(room):
    return UndoEntry.objects.filter(session=room.session, undone=False).first()


@pytest.mark.parametrize(
    ("text", "numbers", "gapped"),
    [
        (SAID, NAME, GAPPED),
        ("Smith", [0], "[…]"),
        ("“Smith” did it", [0], "“[…]” did it"),
        ("Smith’s rule", [0], "[…] rule"),
        ("Smith and Jones", [0, 2], "[…] and […]"),
        ("Two\nlines by Smith", [3], "Two\nlines by […]"),
        ("–", [0], "[…]"),
        ("محترمہ خان، آج", [0, 1], "[…]، آج"),
        ("only two", [5], "only two"),
        ("a " * 300, [0], "… " + "a " * 299),
    ],
)
def test_a_gap_stands_in_place_of_words_in_a_row(text, numbers, gapped):
    assert with_gaps(text, numbers) == gapped


def test_the_room_reads_the_gap_and_undo_fills_it_again(room):
    answer = room.answers[0]
    black_out(room.session, answer, NAME, SAID)
    assert fresh(answer).text == GAPPED
    undoing.undo(room.session, newest(room))
    assert fresh(answer).text == SAID


def test_the_phone_that_sends_it_again_adds_nothing(room):
    black_out(room.session, room.answers[0], NAME, SAID)
    again, is_new = answering.submit(fresh(room.seats[0]), fresh(room.why), SAID, room.op_id)
    assert (again.pk, is_new) == (room.answers[0].pk, False)
    assert Answer.objects.count() == 1


def test_its_author_learns_of_it_and_ticks_stay(room):
    marks.recognise(room.seats[1], room.answers[0])
    black_out(room.session, room.answers[0], NAME, SAID)
    assert room.answers[0].marks.count() == 1
    (own,) = read_contributions(fresh(room.session), room.seats[0]).answers
    assert (own.text, own.has_gaps) == (GAPPED, True)
    assert read_contributions(fresh(room.session), a_seat(room.session)).answers == ()


def test_a_cause_in_the_same_words_follows_and_the_question_about_it_too(room):
    answer = room.answers[0]
    cause = causes.mark_cause(room.session, answer, SAID)
    answering.submit(room.seats[1], room.why, "Another", op_ids.make())
    check = checks.open_check(room.session, "act", answer)
    type(check).objects.filter(pk=check.pk).update(wording=SAID)
    black_out(room.session, answer, NAME, SAID)
    assert (fresh(cause).wording, fresh(check).wording) == (GAPPED, GAPPED)
    assert SAID not in {e.details.get("wording") for e in UndoEntry.objects.filter(kind="cause")}
    undoing.undo(room.session, newest(room))
    assert fresh(cause).wording == SAID
    for _ in ("the check", "the cause"):
        undoing.undo(room.session, newest(room))
    assert fresh(cause).removed


def test_another_wording_of_the_cause_stays(room):
    cause = causes.mark_cause(room.session, room.answers[0], "People leave")
    black_out(room.session, room.answers[0], NAME, SAID)
    assert fresh(cause).wording == "People leave"


def test_a_theme_with_the_same_name_is_told(room):
    other = answering.submit(room.seats[1], room.why, "Jones again", op_ids.make())[0]
    theme = grouping.group(room.session, [room.answers[0].pk, other.pk], "What smith did")
    assert black_out(room.session, room.answers[0], NAME, SAID) == ["theme"]
    grouping.rename(room.session, theme, "Who did it")
    assert black_out(room.session, other, [0], "Jones again") == []


def test_a_wording_and_a_view_with_the_same_name_are_told_once_everybody_reads_the_view(room):
    answer = room.answers[0]
    causes.mark_cause(room.session, answer, "Smith decides alone")
    remarks.add_view(room.seats[1], answer, "Smith asked us twice")
    assert black_out(room.session, answer, NAME, SAID) == ["cause"]
    undoing.undo(room.session, newest(room))
    asking.settle(room.session, room.why)
    assert black_out(room.session, answer, NAME, SAID) == ["cause", "view"]


def test_the_old_words_are_erased_when_their_author_takes_them_back(room):
    black_out(room.session, room.answers[0], NAME, SAID)
    answering.withdraw(room.seats[0], room.answers[0])
    assert all("Smith" not in str(entry.details) for entry in UndoEntry.objects.all())
    with pytest.raises(Refused, match="changed this since"):
        undoing.undo(room.session, newest(room))


def test_the_old_words_are_erased_when_the_answer_is_changed_after_its_reveal_was_undone(room):
    black_out(room.session, room.answers[0], NAME, SAID)
    for _step in ("black out", "reveal"):
        undoing.undo(room.session, newest(room))
    answering.edit(fresh(room.seats[0]), fresh(room.answers[0]), "I told the nurse.")
    [entry] = UndoEntry.objects.filter(kind="blackout")
    assert "Smith" not in str(entry.details)


def test_the_old_words_are_erased_by_the_close(room):
    black_out(room.session, room.answers[0], NAME, SAID)
    closing.begin_closing(room.session)
    closing.close(room.session)
    assert not UndoEntry.objects.exists()
    assert fresh(room.answers[0]).text == GAPPED


def test_it_is_undone_while_the_session_is_closing(room):
    closing.begin_closing(room.session)
    black_out(room.session, room.answers[0], NAME, SAID)
    undoing.undo(room.session, newest(room))
    assert fresh(room.answers[0]).text == SAID


def test_an_answer_that_has_changed_since_it_was_seen_is_left_alone(room):
    with pytest.raises(Refused, match="has just changed"):
        black_out(room.session, room.answers[0], NAME, "I told somebody else")
    assert fresh(room.answers[0]).text == SAID


def test_nothing_is_taken_out_of_what_nobody_can_read(room):
    silent = a_room(answers=1)
    with pytest.raises(Refused, match="not been revealed"):
        black_out(silent.session, silent.answers[0], [0], "Answer number 0")
    hiding.hide(room.session, room.answers[0], "about a person")
    with pytest.raises(Refused, match="hidden"):
        black_out(room.session, room.answers[0], NAME, SAID)
