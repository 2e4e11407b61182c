"""The database is lost under a running room, and its standby takes its place (docs/hosting.md)."""

import asyncio
from contextlib import ExitStack

import pytest
from django.db import connection

from tests.factories import a_room
from tests.faults.crowd import a_crowd, assert_nothing_is_wrong, is_in_full_swing, run, until
from tests.faults.own_database import IMMEDIATE, django_on, make_tables, own_postgres
from tests.faults.replica import both, standby_of
from tests.live.programs import Program
from tests.server import Server
from workshops.models import Answer

pytestmark = pytest.mark.slow


@pytest.fixture
def pair(schema, django_db_blocker):
    """`pair(synchronous=True)`: a primary, its standby, and the address of both."""
    with ExitStack() as running, django_db_blocker.unblock():

        def begin(**how):
            primary = running.enter_context(own_postgres())
            make_tables(primary.address, schema)
            standby = running.enter_context(standby_of(primary, **how))
            url = both(primary, standby)
            running.enter_context(django_on(url))
            return primary, standby, url

        yield begin


def lose(primary, standby):
    """End the one as a crash does, and let the other take its place."""
    primary.go(IMMEDIATE)
    standby.promote()


@pytest.mark.long
def test_a_synchronous_standby_has_all_that_was_acknowledged_and_the_room_goes_on(pair):
    primary, standby, url = pair(synchronous=True)

    async def trouble(load):
        await until(lambda: is_in_full_swing(load))
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(standby.hands, lose, primary, standby)

    organiser = a_room(people=0).session.organiser
    with Server(url) as server:
        session, load = a_crowd(server.url, organiser, phones=5, answers=40, seconds=3)
        said = run(load, trouble)
    connection.close()
    assert_nothing_is_wrong(said, session)


@pytest.mark.long
def test_an_asynchronous_standby_lacks_what_it_had_not_received_and_nothing_else(pair):
    primary, standby, url = pair(synchronous=False)
    room = a_room(people=0, mode="quick")
    with Server(url) as server, Program(server.url, room.session) as phone:
        for n in range(3):
            assert phone.answer(room.why, f"Received {n}", f"received-{n}").status_code == 201
        standby.wait_for_all()
        standby.stop_receiving()
        for n in range(3):
            assert phone.answer(room.why, f"Under way {n}", f"under-way-{n}").status_code == 201
        lose(primary, standby)
    connection.close()
    rows = Answer.objects.filter(session=room.session).values_list("text", flat=True)
    assert sorted(rows) == [f"Received {n}" for n in range(3)]
