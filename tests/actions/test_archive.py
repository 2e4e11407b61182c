"""Archiving changes where a closed session is listed, and nothing else."""

import pytest

from tests.factories import a_closed_session, a_session, fresh
from workshops.actions import archive, closing
from workshops.models import Activity, Session
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def fields_of(session):
    return Session.objects.values().get(pk=session.pk)


def test_it_is_a_time_of_the_session_that_is_gone_when_it_is_taken_out():
    session, _agreed = a_closed_session("Do it")
    before = fields_of(session)
    archive.archive(session)
    archived_at = fresh(session).archived_at
    assert archived_at >= session.closed_at
    assert fields_of(session) == before | {"archived_at": archived_at}
    archive.take_out(session)
    assert fields_of(session) == before
    assert not Activity.objects.exists()


def test_a_second_tap_changes_nothing():
    session, _agreed = a_closed_session()
    archive.archive(session)
    first = fresh(session).archived_at
    archive.archive(session)
    assert fresh(session).archived_at == first
    archive.take_out(session)
    archive.take_out(session)
    assert fresh(session).archived_at is None


@pytest.mark.parametrize("begin", [lambda session: None, closing.begin_closing])
def test_what_is_not_closed_is_not_archived(begin):
    session = a_session()
    begin(session)
    with pytest.raises(Refused, match="Close it first"):
        archive.archive(fresh(session))
    assert fresh(session).archived_at is None
