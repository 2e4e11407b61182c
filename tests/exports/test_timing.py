"""Time is counted once, however many whys were open beside each other."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import a_room, an_organiser, fresh
from workshops.actions import asking, importing
from workshops.exports.numbers import numbers_of
from workshops.exports.sections import sections_of
from workshops.exports.snapshot import read_record
from workshops.exports.timing import minutes_at
from workshops.exports.tree import trees_of
from workshops.models import Why

BEGAN = timezone.now()

MIGRATION = "0011_imported_whys_in_turn"


def after(minutes):
    return None if minutes is None else BEGAN + timedelta(minutes=minutes)


def whys(*spans):
    """Whys from when to when, in minutes; None is never settled."""
    return [
        Why(pk=turn, position=turn, opened_at=after(start), settled_at=after(end))
        for turn, (start, end) in enumerate(spans, start=1)
    ]


@pytest.mark.parametrize(
    ("spans", "minutes"),
    [
        ([(0, 6), (6, 10)], {1: 6, 2: 4}),
        ([(0, 6), (20, 24)], {1: 6, 2: 4}),
        # The first stays open while others are asked below it.
        ([(0, 45), (10, 45), (30, 40)], {1: 10, 2: 25, 3: 10}),
        # Asked one right after the other, and open side by side.
        ([(0, 15), (0, 15), (0, 15)], {1: 0, 2: 0, 3: 15}),
        ([(0, 10), (2, None)], {1: 2}),
        ([], {}),
    ],
)
def test_each_moment_belongs_to_the_why_that_was_asked_last(spans, minutes):
    assert minutes_at(whys(*spans)) == minutes


@given(st.lists(st.tuples(st.floats(0, 60), st.floats(0, 60)), max_size=9))
def test_together_they_never_make_more_than_the_time_that_passed(spans):
    spans = [(min(span), max(span)) for span in spans]
    told = sum(minutes_at(whys(*spans)).values())
    passed = max((end for _, end in spans), default=0) - min(
        (start for start, _ in spans), default=0
    )
    assert told <= passed + 0.5


@pytest.mark.django_db
def test_the_table_of_levels_and_the_file_agree_and_so_does_a_copy():
    room = a_room(answers=5, revealed=True)
    at, long = fresh(room.why).opened_at, timedelta(minutes=15)
    for answer in room.answers:
        asking.ask(room.session, answer)
    for why in room.session.whys.all():
        asking.settle(room.session, why)
    room.session.whys.filter(node__depth=1).update(opened_at=at + long, settled_at=at + 2 * long)
    room.session.whys.filter(node__depth=0).update(settled_at=at + 2 * long)
    record = read_record(fresh(room.session))
    told = sections_of(record, trees_of(record), numbers_of(record))[-1].blocks[1].rows
    assert [row[-1] for row in told] == ["15", "15"]
    assert sum(why.minutes for why in record.whys) == 30
    copy = read_record(importing.import_session(record, an_organiser()))
    assert [why.minutes for why in copy.whys] == [why.minutes for why in record.whys]


@pytest.mark.django_db
def test_what_an_earlier_version_imported_keeps_its_minutes():
    room = a_room(answers=2, revealed=True)
    for answer in room.answers:
        asking.ask(room.session, answer)
    made = fresh(room.session).created_at
    lengths = [6, 9, 5]
    for why, length in zip(room.session.whys.order_by("position"), lengths, strict=True):
        why.opened_at, why.settled_at = made - timedelta(minutes=length), made
        why.save()
    assert [why.minutes for why in read_record(fresh(room.session)).whys] != lengths
    loader = MigrationLoader(connection, replace_migrations=False)
    as_it_was = loader.project_state(("workshops", MIGRATION)).apps
    import_module(f"workshops.migrations.{MIGRATION}").lay_in_turn(as_it_was, None)
    assert [why.minutes for why in read_record(fresh(room.session)).whys] == lengths
