"""Rows that 1 statement reads are as Django's own queries read them."""

import pytest

from tests.factories import a_room, fresh, publish_by_group
from workshops import check_kinds
from workshops.actions import checks
from workshops.models import Check
from workshops.models.joined_query import SEAT_AND_CHECK, SEAT_AND_NODE

pytestmark = pytest.mark.django_db


def test_each_value_is_as_django_reads_it():
    room = a_room(answers=1, revealed=True)
    publish_by_group(room.session)
    check = checks.open_check(room.session, check_kinds.ACT, room.answers[0])
    Check.objects.filter(pk=check.pk).update(counts={"yes": 5})
    seat = fresh(room.seats[0])
    who = seat.session.code, seat.secret_hash
    rows = [*SEAT_AND_CHECK.row(check.pk, *who), *SEAT_AND_NODE.row(room.answers[0].pk, *who)]
    assert [_values(row) for row in rows] == [_values(fresh(row)) for row in rows]


def _values(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
