"""When the tree grew: times while a session runs, and whole minutes alone once it is closed."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import a_room, an_answer, fresh
from workshops.actions import asking, causes, closing, importing, undoing
from workshops.exports import document_of
from workshops.models import Cause, Why

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(monkeypatch):
    """`clock(minutes)` sets the time to so many minutes after a fixed start."""
    start = timezone.now() - timedelta(hours=3)

    def set_to(minutes):
        monkeypatch.setattr(timezone, "now", lambda: start + timedelta(minutes=minutes))

    set_to(0)
    return set_to


@pytest.fixture
def closed(clock):
    """A session in which why 1 was revealed, settled and marked, and why 2 was never revealed."""
    room = a_room(people=2, answers=2)
    clock(4.9)
    asking.reveal(room.session, room.why)
    clock(9.5)
    causes.mark_cause(room.session, room.answers[0], "It is a habit")
    below = asking.ask(room.session, room.answers[0])
    an_answer(room.seats[0], below, "Never read")
    clock(12)
    asking.settle(room.session, fresh(room.why))
    clock(15)
    closing.close(room.session)
    return fresh(room.session)


def minutes_of(why):
    return why.asked_minute, why.revealed_minute, why.settled_minute


def test_while_it_runs_nothing_is_counted_yet(clock):
    room = a_room(answers=1, revealed=True)
    why = fresh(room.why)
    assert why.revealed_at == timezone.now()
    assert minutes_of(why) == (None, None, None)


def test_the_close_keeps_whole_minutes_from_the_first_why(closed):
    first, second = closed.whys.order_by("position")
    assert minutes_of(first) == (0, 4, 12)
    assert minutes_of(second) == (9, None, 15)
    assert closed.causes.get().minute == 9


def test_after_the_close_no_exact_time_is_left(closed):
    times = [
        time
        for row in (*closed.whys.all(), *closed.causes.all())
        for name in ("opened_at", "revealed_at", "settled_at", "marked_at")
        if (time := getattr(row, name, None))
    ]
    local = [timezone.localtime(time) for time in times]
    assert {(time.second, time.microsecond) for time in local} == {(0, 0)}
    assert {(time.hour, time.minute) for time in local} == {
        *((12, minute) for minute in (0, 4, 9, 12, 15))
    }


def test_a_reveal_that_is_undone_was_at_no_time(clock):
    room = a_room(answers=1, revealed=True)
    undoing.undo(room.session, room.session.undo_entries.first())
    assert fresh(room.why).revealed_at is None
    clock(7)
    asking.reveal(room.session, fresh(room.why))
    assert fresh(room.why).revealed_at == timezone.now()


def test_going_back_to_read_keeps_the_first_reveal(clock):
    room = a_room(answers=1, revealed=True)
    shown = fresh(room.why).revealed_at
    clock(5)
    asking.settle(room.session, fresh(room.why))
    asking.reopen(room.session, fresh(room.why))
    assert fresh(room.why).revealed_at == shown


def test_a_cause_is_marked_when_it_is_marked_again_and_not_when_it_is_reworded(clock):
    room = a_room(answers=1, revealed=True)
    cause = causes.mark_cause(room.session, room.answers[0], "A habit")
    marked = fresh(cause).marked_at
    clock(3)
    causes.mark_cause(room.session, room.answers[0], "Another habit")
    assert fresh(cause).marked_at == marked
    causes.unmark_cause(room.session, cause)
    causes.mark_cause(room.session, room.answers[0], "A habit")
    assert fresh(cause).marked_at == timezone.now()


def test_an_imported_session_keeps_its_minutes(closed):
    record = document_of(closed, "operator").kept
    again = importing.import_session(record, closed.organiser)
    whys = Why.objects.filter(session=again).order_by("position")
    assert [minutes_of(why) for why in whys] == [(0, 4, 12), (9, None, 15)]
    assert Cause.objects.get(session=again).minute == 9
