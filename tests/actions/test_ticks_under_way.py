"""Ticks and choices beside answers and the desk: none is counted twice, lost or left behind."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from django.db import connections, transaction
from django.db.models import F

from tests.actions.test_fast_dots import as_read
from tests.actions.test_fast_path import OP, closing, settled, written
from tests.actions.waiting import changed_meanwhile, until_it_waits
from tests.factories import a_room, fresh
from workshops.actions import answering, asking, checks, fast_path, marks, undoing
from workshops.actions.closing import close
from workshops.models import Choice, Mark, Session, UndoEntry, Why
from workshops.rules import Refused

pytestmark = pytest.mark.django_db(transaction=True)


def closed(room):
    close(room.session)


@pytest.mark.parametrize("change", [settled, closing, closed])
def test_a_tick_waits_and_is_left_to_the_locked_path(change):
    room = a_room(people=2, answers=1, revealed=True)
    seat, node = fresh(room.seats[1]), as_read(room.answers[0])
    changed_meanwhile(room, change, lambda: written(marks._at_once, seat, node, marks.TICK))
    assert not Mark.objects.exists()
    assert room.session.author_buckets.exists() == (change is not closed)


@pytest.fixture
def free_taps(monkeypatch):
    """Take no tap, which would wait for the session before the tick does."""
    monkeypatch.setattr(marks, "consume_tap", lambda *given: True)


def settled_by_another_version(room):
    Session.objects.select_for_update().get()
    Why.objects.update(revision=F("revision") + 1)  # a held answer was hidden before the close
    Why.objects.update(stage=Why.Stage.SETTLED)


@pytest.mark.parametrize("statement", [marks.TICK, marks.UNTICK])
@pytest.mark.parametrize("change", [settled, closed, settled_by_another_version])
def test_a_tick_that_has_taken_its_tap_waits_too(free_taps, change, statement):
    room = a_room(people=2, answers=1, revealed=True)
    seat, node = fresh(room.seats[1]), as_read(room.answers[0])
    with ThreadPoolExecutor(1) as elsewhere:
        with transaction.atomic():
            change(room)
            tick = elsewhere.submit(written, marks._at_once, seat, node, statement)
            until_it_waits()
        assert not tick.result()
        elsewhere.submit(connections.close_all).result()
    assert not Mark.objects.exists()


def test_an_answer_does_not_wait_for_a_tick_that_is_under_way(free_taps):
    room = a_room(people=2, answers=1, revealed=True)
    why, writer = fresh(room.why), fresh(room.seats[0])
    writer.session = fresh(room.session)
    with ThreadPoolExecutor(1) as elsewhere:
        with transaction.atomic():
            marks.recognise(fresh(room.seats[1]), as_read(room.answers[0]))
            added = elsewhere.submit(fast_path.add, writer, why, "At once", OP)
            assert added.result(timeout=20).text == "At once"
        elsewhere.submit(connections.close_all).result()


def test_settling_waits_for_a_tick_that_is_under_way_and_counts_it(free_taps):
    room = a_room(people=2, answers=1, revealed=True)
    with ThreadPoolExecutor(1) as elsewhere:
        with transaction.atomic():
            marks.recognise(fresh(room.seats[1]), as_read(room.answers[0]))
            settling = elsewhere.submit(asking.settle, room.session, room.why)
            until_it_waits()
        settling.result()
        elsewhere.submit(connections.close_all).result()
    assert fresh(room.answers[0]).recognised == 1


def test_a_choice_waits_while_its_check_closes_and_is_not_written():
    room = a_room(people=2, answers=1, revealed=True)
    seat, check = fresh(room.seats[1]), asked_in(room)

    def close_check(room):
        checks.close_check(room.session, check)

    changed_meanwhile(room, close_check, lambda: written(checks._at_once, seat, check, "yes"))
    assert not Choice.objects.exists()


def test_closing_waits_for_a_choice_that_is_under_way_and_counts_it(monkeypatch):
    monkeypatch.setattr(checks, "consume_tap", lambda *given: True)  # which waits for the session
    room = a_room(people=5, answers=1, revealed=True)
    check = asked_in(room)
    for seat in room.seats[1:]:
        checks.choose(fresh(seat), check, "yes")
    with ThreadPoolExecutor(1) as elsewhere:
        with transaction.atomic():
            checks.choose(fresh(room.seats[0]), check, "unsure")
            closing = elsewhere.submit(checks.close_check, room.session, check)
            until_it_waits()
        closing.result()
        elsewhere.submit(connections.close_all).result()
    assert fresh(check).counts == {"yes": 4, "unsure": 1}


def asked_in(room):
    return checks.open_check(room.session, "act", room.answers[0])


def test_ticks_answers_and_the_desk_at_once_never_wait_for_each_other():
    room = a_room(people=4, answers=4, revealed=True)

    def choosing(seat):
        for _ in range(30):
            check = asked_in(room)
            attempt(lambda check=check: checks.choose(fresh(seat), check, "yes"))
            attempt(lambda check=check: checks.close_check(room.session, check))

    def ticking(seat):
        for n in range(60):
            node = as_read(room.answers[n % 4])
            act = marks.take_back if n % 3 == 2 else marks.recognise
            attempt(lambda act=act, node=node: act(seat, node))

    def writing(seat):
        for n in range(30):
            attempt(
                lambda n=n: answering.submit(seat, fresh(room.why), "Late", f"{seat.pk}-op-{n}")
            )

    def settling(_):
        for _ in range(15):
            attempt(lambda: asking.settle(room.session, room.why))
            attempt(lambda: asking.reopen(room.session, room.why))

    def adding(_):
        for n in range(15):
            op_id = f"aloud-op-{n}"
            attempt(
                lambda op_id=op_id: answering.add_from_room(room.session, room.why, "Aloud", op_id)
            )
            if added := UndoEntry.objects.filter(kind="add", undone=False).first():
                attempt(lambda added=added: undoing.undo(room.session, added))

    tasks = [(ticking, room.seats[0]), (ticking, room.seats[1]), (writing, room.seats[0])]
    tasks += [(settling, None), (adding, None), (choosing, room.seats[0])]
    with ThreadPoolExecutor(len(tasks)) as elsewhere:
        for done in [elsewhere.submit(closing_its_connection, *task) for task in tasks]:
            done.result()  # raises what the database says of a deadlock


def attempt(act):
    with suppress(Refused):
        act()


def closing_its_connection(act, seat):
    try:
        act(seat and fresh(seat))
    finally:
        connections.close_all()
