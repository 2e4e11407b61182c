"""The fast path adds what the locked path would have added, or leaves it to the locked path."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from tests.factories import a_room, bucket_of, fresh, set_tokens
from workshops.actions import answering, asking, expiry, fast_path, hiding, joining
from workshops.actions.author_limits import consume_author_token
from workshops.actions.closing import begin_closing
from workshops.models import Answer, Session, Why
from workshops.models.node import LATE

pytestmark = pytest.mark.django_db

OP = "one-sending"
OWN = {"id", "sort", "author_tag", "revision"}


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


def row_of(row):
    """The whole row, without what differs between any two authors and answers."""
    kept = type(row).objects.filter(pk=row.pk).values().get()
    return {name: value for name, value in kept.items() if name not in OWN}


def everything(session, why):
    """Every column of a session and of a why, by its name."""
    rows = (Session.objects.filter(pk=session.pk), Why.objects.filter(pk=why.pk))
    return [row.values().get() for row in rows]


def changed(before, after):
    """By how much each column has changed that has."""
    return [
        {name: new[name] - old[name] for name in new if new[name] != old[name]}
        for old, new in zip(before, after, strict=True)
    ]


@pytest.mark.parametrize("revealed", [False, True])
@pytest.mark.parametrize("checks_first", [False, True])
def test_it_writes_what_the_locked_path_writes(revealed, checks_first, monkeypatch):
    room, at = a_room(people=2, revealed=revealed, checks_first=checks_first), timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: at)
    before = everything(room.session, room.why)
    by_fast_path = fast_path.add(fresh(room.seats[0]), fresh(room.why), "Too late", OP)
    between = everything(room.session, room.why)
    # Another seat and the same words, by the locked path.
    monkeypatch.setattr(fast_path, "add", falls_back)
    by_locked_path, is_new = answering.submit(room.seats[1], room.why, "Too late", OP)
    after = everything(room.session, room.why)
    assert is_new
    assert row_of(by_fast_path) == row_of(by_locked_path)
    assert row_of(by_fast_path)["state"] == by_fast_path.state
    assert row_of(bucket_of(room.seats[0])) == row_of(bucket_of(room.seats[1]))
    counted = [why.pop("count_revision") for _, why in (before, between, after)]
    assert changed(before, between) == changed(between, after)
    moved = {"revision"} | ({"phone_revision"} if revealed and not checks_first else set())
    count = {"writers": 1} if checks_first else {"answers": 1, "writers": 1}
    assert changed(between, after) == [dict.fromkeys(moved, 1), count]
    at_each = [between[0]["revision"], after[0]["revision"]]
    assert counted[1:] == ([counted[0]] * 2 if checks_first else at_each)
    assert by_fast_path.revision == at_each[0]
    is_late = fresh(by_fast_path).sort >= LATE
    assert is_late == (fresh(by_locked_path).sort >= LATE) == (revealed and not checks_first)


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
    begin_closing(room.session)


def locked(room):
    joining.lock(room.session)


def deleted(room):
    expiry.delete(room.session, by=None)


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
