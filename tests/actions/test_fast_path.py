"""The fast path adds what the locked path would have added, or leaves it to the locked path."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from tests.factories import a_room, bucket_of, fresh, set_tokens
from workshops.actions import (
    answering,
    asking,
    fast_path,
    grouping,
    hiding,
    joining,
    sessions,
    voting,
)
from workshops.actions.author_limits import consume_author_token
from workshops.models import Answer, Node, Session, Vote, Why

pytestmark = pytest.mark.django_db

OP = "one-sending"
OWN = {"id", "sort", "op_id", "revision"}


def written(write, *given):
    """Whether the fast path wrote it."""
    try:
        write(*given)
    except fast_path.FallBack:
        return False
    return True


def falls_back(*given):
    """Use the locked path for everything, in place of the fast path."""
    raise fast_path.FallBack("test")


def rows(answer):
    """The whole row, without what differs between any two answers."""
    kept = Node.objects.filter(pk=answer.pk).values().get()
    return {name: value for name, value in kept.items() if name not in OWN}


@pytest.mark.parametrize("revealed", [False, True])
def test_it_writes_what_the_locked_path_writes(revealed, monkeypatch):
    room = a_room(people=1, revealed=revealed)
    session, why = fresh(room.session), fresh(room.why)
    seat = fresh(room.seats[0])
    by_fast_path = fast_path.add(seat, why, "Too late", OP)
    between, counted = fresh(session), fresh(why)
    # The same seat and the same words again, by the locked path.
    monkeypatch.setattr(fast_path, "add", falls_back)
    by_locked_path, is_new = answering.submit(seat, why, "Too late", "another-one")
    after = fresh(session)
    assert is_new
    assert rows(by_fast_path) == rows(by_locked_path)
    assert (between.revision, after.revision) == (session.revision + 1, session.revision + 2)
    moved = int(revealed)
    seen = (between.phone_revision, after.phone_revision)
    assert seen == (between.revision, after.revision) if moved else (session.phone_revision,) * 2
    assert (counted.answers, counted.count_revision) == (why.answers + 1, between.revision)
    assert (counted.writers, fresh(why).writers) == (1, 1)
    assert by_fast_path.revision == between.revision


def test_what_was_sent_before_is_left_to_the_locked_path():
    room = a_room(people=1)
    assert fast_path.add(fresh(room.seats[0]), fresh(room.why), "Too late", OP)
    assert not written(fast_path.add, fresh(room.seats[0]), fresh(room.why), "Too late", OP)


def test_what_the_database_refuses_for_another_reason_is_not_hidden():
    room = a_room(people=1)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE workshops_node ADD CHECK (text <> 'Too late')")
    with pytest.raises(IntegrityError, match="workshops_node_text_check"), transaction.atomic():
        fast_path.add(fresh(room.seats[0]), fresh(room.why), "Too late", OP)


def settled(room):
    asking.settle(room.session, room.why)


def revealed(room):
    asking.reveal(room.session, room.why)


def closing(room):
    sessions.begin_closing(room.session)


def locked(room):
    joining.lock(room.session)


def deleted(room):
    sessions.delete(room.session)


def paid(room):
    set_tokens(room.seats[0], 3)


def emptied(room):
    set_tokens(room.seats[0], -599)


@pytest.mark.parametrize("change", [settled, revealed, closing, locked, deleted, emptied])
def test_what_changed_after_it_was_read_is_left_to_the_locked_path(change):
    room = a_room(people=1)
    read = Why.objects.get(pk=room.why.pk)
    room.seats[0].session = Session.objects.get(pk=room.session.pk)
    change(room)
    assert not written(fast_path.add, room.seats[0], read, "Too late", OP)
    assert Answer.objects.count() == 0


@pytest.mark.parametrize(("tokens", "seconds"), [(30, 0), (12, 4), (29, 60), (-1, 2), (5, -3)])
def test_it_takes_the_token_that_the_locked_path_takes(tokens, seconds, monkeypatch):
    room, at = a_room(people=2), timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: at)
    for seat in room.seats:
        set_tokens(seat, tokens, at - timedelta(seconds=seconds))
    assert fast_path.add(room.seats[0], fresh(room.why), "Too late", OP)
    consume_author_token(room.session, room.session.author_tag(room.seats[1]))
    by_fast_path, by_locked_path = (bucket_of(seat) for seat in room.seats)
    assert (by_fast_path.tokens, by_fast_path.tokens_at) == (
        by_locked_path.tokens,
        by_locked_path.tokens_at,
    )


def test_the_same_op_id_is_left_to_the_locked_path_and_nothing_is_counted():
    room = a_room(people=1)
    fast_path.add(fresh(room.seats[0]), fresh(room.why), "Too late", OP)
    before = fresh(room.session).revision
    assert not written(fast_path.add, fresh(room.seats[0]), fresh(room.why), "Too late", OP)
    assert fresh(room.session).revision == before
    assert fresh(room.why).answers == 1
    assert bucket_of(room.seats[0]).tokens == 29


def test_a_hidden_neighbour_stops_nobody():
    room = a_room(people=1, answers=1, revealed=True)
    hiding.hide(room.session, room.answers[0], "Named somebody")
    assert fast_path.add(fresh(room.seats[0]), fresh(room.why), "Too late", OP)


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
