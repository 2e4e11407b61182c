"""The fast path takes a dot as the locked path would have taken it, or leaves it to that."""

import pytest

from tests.actions.test_fast_path import closing, emptied, written
from tests.factories import a_room, bucket_of, fresh
from workshops.actions import asking, fast_path, grouping, hiding, voting
from workshops.models import Node, Session, Vote

pytestmark = pytest.mark.django_db


@pytest.fixture
def voters():
    room = a_room(people=2, answers=3, revealed=True)
    asking.open_voting(room.session, room.why)
    for seat in room.seats:
        seat.session = fresh(room.session)
    return room


def as_read(node):
    return Node.objects.select_related("parent__why").get(pk=node.pk)


def test_a_dot_is_counted_once_and_no_phone_learns_of_it(voters):
    before, node, seat = fresh(voters.session), voters.answers[0], fresh(voters.seats[0])
    paid_at = bucket_of(seat).tokens_at  # for its answer
    assert written(fast_path.give, seat, as_read(node))
    after, counted = fresh(voters.session), fresh(node)
    assert (after.revision, after.phone_revision) == (before.revision + 1, before.phone_revision)
    assert (counted.tally, counted.tally_revision) == (1, after.revision)
    assert Vote.objects.get().author_tag == voters.session.author_tag(voters.seats[0])
    assert bucket_of(seat).tokens_at > paid_at


def test_the_locked_path_continues_the_counts_of_the_fast_one(voters):
    node = voters.answers[0]
    for seat in voters.seats:
        fast_path.give(fresh(seat), as_read(node))
    voting.take_back(voters.seats[0], node)
    assert fresh(node).tally == 1


def test_a_dot_on_what_was_hidden_since_is_free_again(voters):
    Session.objects.update(dots=1)
    voting.give(voters.seats[0], voters.answers[0])
    assert not written(fast_path.give, fresh(voters.seats[0]), as_read(voters.answers[1]))
    hiding.hide(voters.session, voters.answers[0], "Named somebody")
    assert written(fast_path.give, fresh(voters.seats[0]), as_read(voters.answers[1]))


def twice(room):
    voting.give(room.seats[0], room.answers[0])
    room.seats[0] = fresh(room.seats[0])


def hidden(room):
    hiding.hide(room.session, room.answers[0], "Named somebody")


def grouped(room):
    grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "Late")


def spent(room):
    Session.objects.filter(pk=room.session.pk).update(dots=1)
    room.seats[0].session.dots = 1
    voting.give(room.seats[0], room.answers[1])
    room.seats[0] = fresh(room.seats[0])


def over(room):
    asking.settle(room.session, room.why)


@pytest.mark.parametrize("change", [twice, hidden, grouped, spent, over, closing, emptied])
def test_a_dot_that_is_no_longer_allowed_is_left_to_the_locked_path(voters, change):
    read = as_read(voters.answers[0])
    change(voters)
    dots, revision = Vote.objects.count(), fresh(voters.session).revision
    assert not written(fast_path.give, voters.seats[0], read)
    assert (Vote.objects.count(), fresh(voters.session).revision) == (dots, revision)


def test_a_dot_on_an_answer_in_a_theme_is_left_to_the_locked_path(voters):
    grouped(voters)
    assert not written(fast_path.give, fresh(voters.seats[0]), as_read(voters.answers[0]))
