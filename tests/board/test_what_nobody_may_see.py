"""What an audience may not see is absent from its pages and frames, also as a hint."""

import pytest

from tests.actions.test_fast_path import falls_back
from tests.board.told import CANARY, everywhere, row_of, standing, told, undo_newest
from tests.factories import a_room, an_answer, fresh
from workshops import board, fragments, notifications
from workshops.actions import (
    answering,
    asking,
    causes,
    checks,
    grouping,
    hiding,
    marks,
    moderation,
    screen,
    undoing,
    voting,
)
from workshops.exports.redaction import redacted_for
from workshops.exports.snapshot import read_record
from workshops.models import UndoEntry
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("audience", board.AUDIENCES, ids=str)
def test_a_silent_answer(audience):
    room = a_room()
    answer = an_answer(room.seats[0], room.why, CANARY)
    assert CANARY not in told(room, audience)
    assert str(answer.pk) not in told(room, audience)


@pytest.mark.parametrize("audience", [board.PHONE, board.SCREEN], ids=str)
def test_where_dots_fall_while_voting_is_open(audience):
    room = a_room(answers=3, revealed=True)
    asking.open_voting(room.session, room.why)
    since = standing(room, audience)
    voting.give(room.seats[0], room.answers[0])
    frame = fragments.frame(room.session.pk, since, audience)
    assert frame.upserts == frame.removals == ()
    asking.settle(room.session, room.why)
    assert f"tally-{room.answers[0].pk}" in told(room, audience, since)


@pytest.mark.parametrize("audience", board.AUDIENCES, ids=str)
def test_who_recognises_what_until_the_why_is_settled(audience):
    room = a_room(answers=3, revealed=True)
    since = standing(room, audience)
    before = told(room, audience)
    marks.recognise(room.seats[1], room.answers[0])
    assert (told(room, audience), standing(room, audience)) == (before, since)
    asking.settle(room.session, room.why)
    rows = board.read_changes(room.session.pk, since, audience).nodes
    assert {row.id: row.recognised for row in rows}[room.answers[0].pk] == 1
    undo_newest(room)
    rows = board.read_changes(room.session.pk, since, audience).nodes
    assert {row.recognised for row in rows} == {0}


@pytest.mark.parametrize("audience", board.AUDIENCES, ids=str)
def test_what_people_choose_until_the_check_is_closed_and_of_a_few_never(audience):
    room = a_room(people=5, answers=3, revealed=True)
    check = checks.open_check(room.session, "act", room.answers[0])
    since = standing(room, audience)
    before = told(room, audience)
    for seat in room.seats[:4]:
        checks.choose(seat, check, "yes")
    assert (told(room, audience), standing(room, audience)) == (before, since)
    checks.close_check(room.session, check)
    assert board.check_in(fresh(room.session), board.DESK).counts is None
    assert redacted_for("operator", read_record(fresh(room.session))).checks == ()
    undo_newest(room)
    checks.choose(room.seats[4], check, "beyond")
    checks.close_check(room.session, check)
    assert board.check_in(fresh(room.session), board.DESK).counts == {"yes": 4, "beyond": 1}
    undo_newest(room)
    assert board.check_in(fresh(room.session), audience).counts is None


def test_that_somebody_has_just_ticked_an_answer(monkeypatch):
    said = []
    monkeypatch.setattr(notifications, "notify_changed", said.append)
    monkeypatch.setattr(notifications, "notify_after_statement", said.append)
    room = a_room(answers=3, revealed=True)
    at, said[:] = fresh(room.session), []
    marks.recognise(room.seats[1], room.answers[0])
    marks.take_back(room.seats[1], room.answers[0])
    monkeypatch.setattr(marks, "_at_once", falls_back)
    marks.recognise(room.seats[2], room.answers[0])
    assert said == []
    assert row_of(fresh(room.session)) == row_of(at)
    assert fresh(room.answers[0]).recognised == 0
    record = redacted_for("operator", read_record(fresh(room.session)))
    assert {node.recognised for node in record.nodes} == {0}


@pytest.mark.parametrize("audience", [board.PHONE, board.SCREEN], ids=str)
def test_earlier_tallies_once_voting_is_opened_again(audience):
    room = a_room(answers=2, revealed=True)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], room.answers[0])
    asking.reopen(room.session, room.why)
    since = standing(room, audience)
    asking.open_voting(room.session, room.why)
    assert f"node-{room.answers[0].pk}" in told(room, audience, since)
    rows = board.read_changes(room.session.pk, since, audience).nodes
    assert {row.tally for row in rows if row.id == room.answers[0].pk} == {None}


@pytest.mark.parametrize("audience", [board.PHONE, board.SCREEN], ids=str)
def test_a_hidden_answer(audience):
    room = a_room()
    answer = an_answer(room.seats[0], room.why, CANARY)
    asking.reveal(room.session, room.why)
    hiding.hide(room.session, answer, "It names a person")
    assert CANARY not in told(room, audience)


@pytest.mark.parametrize("revealed", [False, True])
def test_a_held_answer(revealed):
    room = a_room(checks_first=True, revealed=revealed)
    answer = an_answer(room.seats[0], room.why, CANARY)
    assert CANARY not in everywhere(room)
    assert str(answer.pk) not in everywhere(room)
    moderation.refuse(room.session, answer, "hurtful", CANARY)
    assert CANARY not in everywhere(room)
    moderation.release(room.session, answer, CANARY)
    assert (CANARY in everywhere(room)) == revealed
    undo_newest(room)
    assert CANARY not in everywhere(room)


@pytest.mark.parametrize("audience", board.AUDIENCES, ids=str)
def test_that_somebody_has_just_sent_what_is_held(audience):
    room = a_room(checks_first=True, revealed=True)
    since, before = standing(room, audience), told(room, audience)
    at = standing(room, board.PHONE)
    an_answer(room.seats[0], room.why, CANARY)
    frame = fragments.frame(room.session.pk, since, audience)
    assert frame.is_empty or audience.is_desk  # which is always sent its last step
    assert not [piece.id for piece in frame.upserts if piece.id[-1].isdigit()]
    assert (told(room, audience), standing(room, board.PHONE)) == (before, at)


@pytest.mark.parametrize("audience", board.AUDIENCES, ids=str)
def test_an_answer_that_was_taken_back(audience):
    room = a_room()
    answer = an_answer(room.seats[0], room.why, CANARY)
    asking.reveal(room.session, room.why)
    asking.ask(room.session, answer)
    causes.mark_cause(room.session, answer, CANARY)
    answering.withdraw(room.seats[0], answer)
    assert CANARY not in told(room, audience)


@pytest.mark.parametrize("audience", board.AUDIENCES, ids=str)
def test_answers_whose_reveal_was_undone(audience):
    room = a_room()
    answer = an_answer(room.seats[0], room.why, CANARY)
    asking.reveal(room.session, room.why)
    hiding.hide(room.session, answer, "It names a person")
    hiding.show(room.session, answer)
    for _ in ("shown again", "hidden", "revealed"):
        undo_newest(room)
    assert fresh(room.why).stage == "writing"
    assert CANARY not in told(room, audience)


def test_settling_in_silence_is_not_undone_once_an_answer_was_asked_why():
    room = a_room(answers=1)
    asking.settle(room.session, room.why)
    asking.ask(room.session, room.answers[0])
    with pytest.raises(Refused, match="has changed this since"):
        undoing.undo(room.session, UndoEntry.objects.get(kind="settle"))
    assert fresh(room.why).stage == "settled"


@pytest.mark.parametrize("action", ["hide", "cause", "group"])
def test_the_desk_does_nothing_to_an_answer_that_it_cannot_see(action):
    room = a_room(answers=2)
    first, second = room.answers
    actions = {
        "hide": lambda: hiding.hide(room.session, first, "why"),
        "cause": lambda: causes.mark_cause(room.session, first, "why"),
        "group": lambda: grouping.group(room.session, [first.pk, second.pk], "why"),
    }
    with pytest.raises(Refused, match="not been revealed"):
        actions[action]()


def test_the_big_screen_names_only_the_stronger_kinds_of_action():
    room = a_room(answers=1, revealed=True)
    cause = causes.mark_cause(room.session, room.answers[0], "We come too late")
    for what, kind in (("Send drafts early", "helps"), ("Remind everybody", "harder")):
        causes.add_action(room.session, cause, what=what, commitment=kind)
    screen.show(room.session, b"one desk", "causes")
    shown = told(room, board.SCREEN)
    assert "Remind everybody" in shown
    assert "Helps people do it" in shown
    assert "Asks people to try harder" not in shown
