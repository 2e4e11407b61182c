"""The database is restarted under a running room: never a false OK, and it all comes back."""

import asyncio
import time
from functools import partial

import pytest
from django.db import connection

from tests.factories import a_room
from tests.faults.crowd import a_crowd, assert_nothing_is_wrong, is_in_full_swing, run, until
from tests.faults.own_database import FAST, IMMEDIATE, django_on, make_tables, own_postgres
from tests.live.programs import Program
from tests.live.sockets import Page
from tests.server import Server
from workshops.models import Answer

PATIENCE = 30


@pytest.fixture(scope="module")
def postgres(schema):
    with own_postgres() as server:
        make_tables(server.address, schema)
        yield server


@pytest.fixture
def room(postgres, django_db_blocker):
    with django_db_blocker.unblock(), django_on(postgres.address):
        yield a_room(people=0, mode="quick")


@pytest.fixture
def server(postgres, room):
    with Server(postgres.address) as running:
        yield running


@pytest.fixture
def phone(server, room):
    with Program(server.url, room.session) as program:
        yield program


def until_taken(phone, why, text, op_id):
    """Send it again and again, as a phone does, until it is saved."""
    end = time.monotonic() + PATIENCE
    while (response := phone.answer(why, text, op_id)).status_code >= 400:
        assert_is_a_clear_not_yet(response)
        assert time.monotonic() < end, "it was never taken"
        time.sleep(0.1)


def assert_is_a_clear_not_yet(response):
    assert response.status_code == 503, response.text
    assert int(response.headers["Retry-After"]) > 0
    assert "not saved yet" in response.json()["error"]


def heard(page, text):
    """Has the page been sent a frame with this text? The next beat would bring it in any case."""
    return any(text in piece["html"] for piece in page.next("frame")["upserts"])


@pytest.mark.parametrize(
    "mode",
    [
        pytest.param(FAST, id="fast", marks=pytest.mark.long),
        pytest.param(IMMEDIATE, id="immediate"),
    ],
)
def test_nothing_is_said_to_be_saved_that_is_not(mode, postgres, server, phone, room):
    with Page(server.url, room.session, secret=phone.secret) as page:
        page.next("beat")
        until_taken(phone, room.why, "Before", "sent-before")
        assert heard(page, "Before")
        postgres.go(mode)
        assert_is_a_clear_not_yet(phone.answer(room.why, "Meanwhile", "sent-meanwhile"))
        postgres.restart()
        until_taken(phone, room.why, "Meanwhile", "sent-meanwhile")
        assert heard(page, "Meanwhile")  # on the same socket: the listener came back by itself
    connection.close()
    rows = Answer.objects.filter(session=room.session).values_list("text", flat=True)
    assert sorted(rows) == ["Before", "Meanwhile"]


@pytest.mark.parametrize(
    "mode",
    [
        pytest.param(IMMEDIATE, id="immediate"),
        pytest.param(FAST, id="fast", marks=pytest.mark.long),
    ],
)
def test_nothing_is_lost_when_it_restarts_while_everybody_writes(mode, postgres, server, room):
    async def trouble(load):
        await until(lambda: is_in_full_swing(load))
        for step in (partial(postgres.go, mode), postgres.restart):
            await asyncio.get_running_loop().run_in_executor(postgres.hands, step)

    organiser = room.session.organiser
    session, load = a_crowd(server.url, organiser, phones=5, answers=40, seconds=3)
    said = run(load, trouble)
    connection.close()
    assert_nothing_is_wrong(said, session)
