"""People write before the session opens, and nobody reads until then."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.factories import a_collecting_room, a_seat, a_session, an_answer, fresh
from workshops import board
from workshops.actions import (
    answering,
    asking,
    capacity,
    closing,
    early,
    expiry,
    hiding,
    joining,
    sessions,
    timers,
)
from workshops.board import DESK, PHONE, read_contributions
from workshops.models import AuthorBucket, Node, Session, Tombstone
from workshops.models.session import UNHELD
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

CLOSED = "The answers stay closed until you open the session."


def refusal(action, *args, **named):
    with pytest.raises(Refused) as refused:
        action(*args, **named)
    return refused.value.reason


@pytest.mark.parametrize(
    ("plan", "reason"),
    [
        ({}, "Say in the plan until when people can write."),
        ({"collect_until": timezone.now()}, "That time is over. Change it in the plan"),
    ],
)
def test_it_needs_a_time_that_is_not_over(plan, reason):
    assert reason in refusal(early.begin, a_session(opened=False, **plan))


def test_it_cannot_begin_once_the_session_is_open():
    assert refusal(early.begin, a_session()) == "This session has already started."


@pytest.mark.parametrize("mode", Session.Mode.values)
def test_the_first_why_is_open_for_silent_writing_without_a_timer(mode):
    why = a_collecting_room(mode=mode).why
    assert (why.stage, why.is_revealed, why.ends_at, why.timer_seconds) == (
        "writing",
        False,
        None,
        None,
    )


def test_people_join_write_change_take_back_and_say_how_they_know():
    room = a_collecting_room(people=12)
    for seat in room.seats[1:]:
        an_answer(seat, room.why)
    early.count(room.session)
    answer = an_answer(room.seats[0], room.why, "As I said first")
    answering.edit(room.seats[0], answer, "As I say now")
    answering.say_how_known(fresh(room.seats[0]), answer, "lived")
    assert (fresh(answer).text, fresh(answer).known_by) == ("As I say now", "lived")
    answering.withdraw(room.seats[0], answer)
    assert fresh(answer).state == Node.State.WITHDRAWN


def test_nobody_is_asked_how_they_know_it_before_enough_people_were_counted():
    room = a_collecting_room(people=12, answers=12)
    reason = refusal(answering.say_how_known, room.seats[0], room.answers[0], "lived")
    assert reason == "This is only asked where 10 or more people take part."


REFUSED = {
    "reveal": lambda room: asking.reveal(room.session, room.why),
    "settle": lambda room: asking.settle(room.session, room.why),
    "ask": lambda room: asking.ask(room.session, room.session.question),
    "vote": lambda room: asking.open_voting(room.session, room.why),
    "type": lambda room: answering.add_from_room(room.session, room.why, "Said", "op-id-said"),
    "paper": lambda room: answering.add_from_paper(room.session, room.why, ["Card"], "op-id-card"),
    "hide": lambda room: hiding.hide(room.session, room.answers[0], "name"),
    "timer": lambda room: asking.set_timer(room.session, room.why, 60),
    "pace": lambda room: timers.plan_each(room.session, 5),
    "closing": lambda room: closing.begin_closing(room.session),
    "edit": lambda room: sessions.edit(room.session, "Why?", title="Another"),
    "free places": lambda room: capacity.free_unused_places(room.session),
}


@pytest.mark.parametrize("step", REFUSED)
def test_the_desk_cannot(step):
    room = a_collecting_room(answers=1)
    before = room.session.nodes.count()
    assert refusal(REFUSED[step], room) == CLOSED
    assert fresh(room.session).nodes.count() == before


def test_the_desk_can_lock_the_session_and_add_places():
    session = a_collecting_room(cap=20).session
    joining.lock(session)
    capacity.set_capacity(session, 30)
    session.refresh_from_db()
    assert (session.locked, session.cap) == (True, 30)
    assert "only add places" in refusal(capacity.set_capacity, session, 29)


def test_nothing_is_counted_until_it_opens():
    room = a_collecting_room(people=3, answers=4)
    answering.withdraw(room.seats[3 % 3], room.answers[3])
    why = fresh(room.why)
    assert (why.answers, why.writers, why.count_revision) == (0, 0, room.why.count_revision)
    sessions.start(room.session)
    why = fresh(room.why)
    assert (why.answers, why.writers) == (3, 3)


@pytest.mark.parametrize(("people", "collected"), [(4, 0), (5, 5)])
def test_once_a_day_it_is_counted_who_has_written(people, collected):
    room = a_collecting_room(people=people, answers=people)
    call_command("delete_expired_sessions", verbosity=0)
    session = fresh(room.session)
    assert (session.collected, board.session_row(session).people) == (collected, collected)


def test_and_once_more_when_the_time_is_over(monkeypatch):
    room = a_collecting_room(people=5, answers=5)
    early.count_at_the_end(room.session)
    assert fresh(room.session).collected is None
    Session.objects.update(collect_until=timezone.now() - timedelta(minutes=1))
    early.count_at_the_end(fresh(room.session))
    counted = fresh(room.session)
    an_answer(a_seat(counted), room.why)
    early.count_at_the_end(counted)
    assert fresh(room.session).collected == 5


def test_the_opening_keeps_everybodys_own_answers():
    room = a_collecting_room(people=3, answers=6)
    own = [_own(room.session, seat) for seat in room.seats]
    sessions.start(room.session)
    session = fresh(room.session)
    assert (session.phase, session.collected) == ("open", None)
    assert session.collect_until == room.session.collect_until  # “How it was done” says so
    assert [_own(session, seat) for seat in room.seats] == own
    asking.reveal(session, room.why)
    assert len(board.read_board(session.pk, DESK).children(session.question.pk)) == 6


def _own(session, seat):
    return {(each.id, each.text) for each in read_contributions(session, seat).answers}


def test_what_was_sent_before_the_opening_and_comes_again_is_the_same():
    room = a_collecting_room(people=1)
    answer, _ = answering.submit(room.seats[0], room.why, "Sent twice", "op-id-twice")
    sessions.start(room.session)
    again = answering.submit(fresh(room.seats[0]), fresh(room.why), "Sent twice", "op-id-twice")
    assert again == (answer, False)


def test_no_bucket_says_any_more_who_wrote_when():
    room = a_collecting_room(people=3, answers=7)
    sessions.start(room.session)
    buckets = AuthorBucket.objects.values_list("tokens", "tokens_at", "taps", "taps_at")
    assert len(set(buckets)) == 1


def test_phones_stay_at_the_revision_of_the_beginning():
    room = a_collecting_room(people=2)
    stood = fresh(room.session).phone_revision
    an_answer(room.seats[0], room.why)
    session = fresh(room.session)
    assert session.revision > stood == board.revision_for(session, DESK)
    assert board.revision_for(session, PHONE) == stood


def test_one_that_is_never_opened_is_deleted_after_a_year():
    session = a_collecting_room(answers=1).session
    Session.objects.update(edited_at=timezone.now() - UNHELD - timedelta(minutes=1))
    expiry.delete_expired()
    assert not Session.objects.filter(pk=session.pk).exists()
    assert Tombstone.objects.exists()
