"""The disk is full: a clear refusal, stored data can be read, and work continues with space."""

from contextlib import suppress

import pytest
from django.db import OperationalError, connection

from tests.factories import a_room
from tests.faults.own_database import django_on, make_tables, own_postgres
from tests.faults.small_disk import can_be_had, fill, small_disk
from tests.faults.test_database_restarts import until_taken
from tests.live.programs import Program
from tests.server import Server
from workshops.models import Answer, AuthorBucket
from workshops.models.limits import ANSWER, BURST

pytestmark = pytest.mark.skipif(not can_be_had(), reason="a small disk needs a root who may mount")

# The tables are on it, but not what PostgreSQL writes first, its log of changes.
DISK = 64  # megabytes


@pytest.fixture
def disk():
    with small_disk(DISK) as folder:
        yield folder


@pytest.fixture
def hall(disk, schema, django_db_blocker):
    """A room and its server."""
    tables = disk / "tables"
    tables.mkdir()
    with own_postgres() as postgres, django_db_blocker.unblock():
        postgres.user.own(tables)
        with django_on(postgres.url("postgres")), connection.cursor() as cursor:
            cursor.execute(f"CREATE TABLESPACE small LOCATION '{tables}'")
            cursor.execute("ALTER DATABASE coprod SET TABLESPACE small")
        make_tables(postgres.address, schema)
        with django_on(postgres.address), Server(postgres.address) as server:
            yield a_room(people=0, mode="quick"), server.url


def test_nothing_is_said_to_be_saved_that_has_no_place(disk, hall):
    room, server = hall
    with Program(server, room.session) as phone:
        acknowledged = [send(phone, room, 0).json()["answer"]]
        ballast = fill(disk)
        while (response := send(phone, room, len(acknowledged))).status_code == 201:
            acknowledged.append(response.json()["answer"])
        assert response.status_code == 503
        assert int(response.headers["Retry-After"]) > 0
        assert "not saved yet" in response.json()["error"]
        assert ids() == set(acknowledged)

        page = phone.http.get(phone.base, headers={"Accept": "text/html"})
        assert page.status_code == 200
        assert f"Number 0 {'x' * 400}" in page.text
        assert phone.ask_for_changes().status_code == 200

        ballast.unlink()
        last = send(phone, room, len(acknowledged))
        assert last.status_code == 201
        assert ids() == {*acknowledged, last.json()["answer"]}


@pytest.fixture
def cramped(schema, django_db_blocker):
    """A database with everything on the small disk, and the disk."""
    with (
        small_disk(160) as disk,
        own_postgres(disk) as postgres,
        django_db_blocker.unblock(),
        django_on(postgres.address),
    ):
        make_tables(postgres.address, schema)
        yield postgres, disk


@pytest.mark.long
def test_a_database_that_stopped_for_want_of_space_has_lost_nothing(cramped):
    """Where not even the log of changes has a place, PostgreSQL ends: then nothing can be read."""
    postgres, disk = cramped
    room = a_room(people=0, mode="quick")
    with Server(postgres.address) as server, Program(server.url, room.session) as phone:
        acknowledged = [send(phone, room, n).json()["answer"] for n in range(5)]
        ballast = fill(disk)
        while_it_has_none(postgres)
        assert phone.answer(room.why, "Too much", "too-much").status_code == 503
        ballast.unlink()
        postgres.restart()
        connection.close()
        assert ids() == set(acknowledged)
        until_taken(phone, room.why, "Too much", "too-much")


def while_it_has_none(postgres):
    """Make it want a new file for its log of changes, until it has ended."""
    while postgres.process.poll() is None:
        with suppress(OperationalError), connection.cursor() as cursor:
            cursor.execute("UPDATE workshops_seat SET role_group = role_group")
            cursor.execute("SELECT pg_switch_wal()")
        connection.close()


def send(phone, room, number):
    """One more answer, as long as they may be."""
    AuthorBucket.objects.update(tokens=BURST)
    words = f"Number {number} " + "x" * 500
    return phone.answer(room.why, words[:ANSWER], f"number-{number:06}")


def ids():
    return set(Answer.objects.values_list("pk", flat=True))
