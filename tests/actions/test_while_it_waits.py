"""What changes while the fast path waits for the session is seen; nothing is counted twice."""

import pytest

from tests.actions.test_fast_dots import as_read, grouped, hidden, over
from tests.actions.test_fast_path import (
    OP,
    closing,
    deleted,
    paid,
    revealed,
    settled,
    written,
)
from tests.actions.waiting import changed_meanwhile, counts
from tests.factories import a_room, bucket_of, fresh
from tests.faults.invariants import assert_writers_are_right
from workshops.actions import answering, asking, fast_path, hiding, voting
from workshops.models import Answer, Session, Vote

pytestmark = pytest.mark.django_db(transaction=True)


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


def taken_back(room):
    answering.withdraw(fresh(room.seats[0]), room.answers[0])


def hidden_answer(room):
    hiding.hide(room.session, room.answers[0], "Named somebody")


def shown_again(room):
    hiding.show(room.session, room.answers[0])


@pytest.mark.parametrize("change", [taken_back, hidden_answer, shown_again])
def test_an_answer_of_the_same_author_that_leaves_or_comes_back_is_counted_first(change):
    room = a_room(people=1, answers=1, revealed=change is not taken_back)
    if change is shown_again:
        hidden_answer(room)
    seat, why = fresh(room.seats[0]), fresh(room.why)
    seat.session = fresh(room.session)

    def send():
        return written(fast_path.add, seat, why, "Too late", OP)

    changed_meanwhile(room, change, send)
    answering.submit(seat, why, "Too late", OP)
    assert_writers_are_right(room.session)


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
