"""What changes while the fast path waits for the session is seen; nothing is counted twice."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections, transaction

from tests.actions.test_fast_path import (
    OP,
    as_read,
    closing,
    deleted,
    grouped,
    hidden,
    over,
    paid,
    revealed,
    settled,
    written,
)
from tests.factories import a_room, bucket_of, fresh
from workshops.actions import asking, fast_path, hiding, voting
from workshops.models import Answer, Session, Vote

pytestmark = pytest.mark.django_db(transaction=True)

WAITING = """SELECT count(*) FROM pg_locks
    WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))"""


@pytest.mark.parametrize("change", [settled, revealed, closing, deleted, paid])
def test_an_answer_waits_and_is_left_to_the_locked_path(change):
    room = a_room(people=1)
    seat, why = fresh(room.seats[0]), fresh(room.why)
    seat.session = fresh(room.session)
    after = changed_meanwhile(
        room, change, lambda: written(fast_path.add, seat, why, "Too late", OP)
    )
    assert counts(room) == after
    assert Answer.objects.count() == 0


@pytest.mark.parametrize("change", [hidden, grouped, over, closing, paid])
def test_a_dot_waits_and_is_left_to_the_locked_path(change):
    room = a_room(people=1, answers=2, revealed=True)
    asking.open_voting(room.session, room.why)
    seat, node = fresh(room.seats[0]), as_read(room.answers[0])
    seat.session = fresh(room.session)
    after = changed_meanwhile(room, change, lambda: written(fast_path.give, seat, node))
    assert counts(room) == after
    assert Vote.objects.count() == 0


def test_a_dot_waits_while_one_that_lay_on_a_hidden_answer_comes_back():
    room = a_room(people=1, answers=2, revealed=True)
    Session.objects.update(dots=1)
    asking.open_voting(room.session, room.why)
    voting.give(room.seats[0], room.answers[0])
    hiding.hide(room.session, room.answers[0], "It names somebody")
    seat, node = fresh(room.seats[0]), as_read(room.answers[1])
    seat.session = fresh(room.session)

    def shown(room):
        hiding.show(room.session, room.answers[0])

    after = changed_meanwhile(room, shown, lambda: written(fast_path.give, seat, node))
    assert counts(room) == after
    assert Vote.objects.get().node_id == room.answers[0].pk


def test_what_waited_for_somebody_else_is_added():
    room = a_room(people=2)
    mine, other = (fresh(seat) for seat in room.seats)
    why = fresh(room.why)

    def theirs(room):
        assert fast_path.add(other, why, "Too far", "their-sending")

    changed_meanwhile(
        room, theirs, lambda: written(fast_path.add, mine, why, "Too late", OP), wrote=True
    )
    assert (Answer.objects.count(), fresh(room.why).answers) == (2, 2)
    assert bucket_of(mine).tokens == bucket_of(other).tokens


def changed_meanwhile(room, change, statement, wrote=False):
    """Start `statement` while this connection holds the session, change the room, then commit.

    Return the counts as the change left them.
    """
    with ThreadPoolExecutor(1) as elsewhere:
        with transaction.atomic():
            Session.objects.select_for_update().get(pk=room.session.pk)
            started = elsewhere.submit(statement)
            until_it_waits()
            change(room)
            after = counts(room)
        assert bool(started.result()) == wrote
        elsewhere.submit(connections.close_all).result()
    return after


def counts(room):
    sessions = Session.objects.filter(pk=room.session.pk)
    return (
        list(sessions.values("revision", "phone_revision", "header_revision")),
        list(room.session.whys.values("answers", "count_revision", "revision")),
        list(Answer.objects.order_by("pk").values("tally", "tally_revision", "state")),
        list(room.session.author_buckets.values("author_tag", "tokens", "tokens_at")),
    )


def until_it_waits(seconds=20):
    """Until another connection waits for this one."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with connection.cursor() as cursor:
            if cursor.execute(WAITING).fetchone()[0]:
                return
        time.sleep(0.01)
    raise AssertionError("the statement does not wait")
