"""Seats that tests store at once are as those of people who joined."""

import pytest

from tests.factories import a_seat, a_session, some_seats
from workshops.models import Seat

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("opened", [True, False])
def test_a_seat_that_was_stored_is_as_one_of_somebody_who_joined(opened):
    groups = ["I use services", "A group that is not there"]
    session = a_session(role_groups=groups[:1], opened=opened)
    joined = [a_seat(session, group) for group in groups]
    stored = some_seats(session, groups)
    assert [rows(seat) for seat in stored] == [rows(seat) for seat in joined]
    assert [seat.session for seat in stored] == [seat.session for seat in joined]
    assert len({bytes(seat.secret_hash) for seat in [*joined, *stored]}) == 4


def rows(seat):
    """Return what the database has of it, except what is different for everybody."""
    stored = Seat.objects.get(pk=seat.pk)
    held = {field.attname: getattr(stored, field.attname) for field in Seat._meta.concrete_fields}
    return held | {"id": None, "secret_hash": len(stored.secret_hash)}
