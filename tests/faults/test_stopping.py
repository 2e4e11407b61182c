"""The server is stopped as an operator stops it, and started again: what was accepted is done."""

import asyncio
import socket
import time
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from django.db import connection
from websockets.exceptions import ConnectionClosed

from tests.factories import a_room, an_organiser
from tests.faults.crowd import a_crowd, assert_nothing_is_wrong, is_in_full_swing, run, until
from tests.live.sockets import PATIENCE, Page
from tests.live.test_jams import own_line
from workshops.actions import joining
from workshops.models import Answer

WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"


def wait_for(true, seconds=20):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def one_waits():
    with connection.cursor() as cursor:
        return cursor.execute(WAITING).fetchone()[0] > 0


def test_a_submission_under_way_is_finished_when_the_server_is_stopped(own_server, program):
    room = a_room(people=0)
    phone = program(own_server.url, room.session)
    with psycopg.connect(**own_line()) as other, ThreadPoolExecutor(1) as thread:
        other.execute("SELECT 1 FROM workshops_session FOR UPDATE")
        sending = thread.submit(phone.answer, room.why, "In the last moment", "last-moment")
        wait_for(one_waits)
        own_server.process.terminate()
        wait_for(lambda: takes_no_more(own_server))
        other.rollback()
        assert sending.result().status_code == 201
    assert own_server.process.wait(20) is not None
    assert Answer.objects.get().text == "In the last moment"


def takes_no_more(server):
    try:
        socket.create_connection(("127.0.0.1", server.port)).close()
    except ConnectionRefusedError:
        return True
    return False


def test_sockets_are_asked_to_reconnect_when_the_server_is_stopped(own_server):
    room = a_room(people=0)
    with Page(own_server.url, room.session, secret=joining.join(room.session)) as page:
        page.next("beat")
        own_server.process.terminate()
        with pytest.raises(ConnectionClosed) as closed:
            page.next("never", patience=PATIENCE)
        assert closed.value.rcvd.code == 1012


def test_nothing_is_lost_or_doubled_when_the_server_is_replaced(own_server):
    async def trouble(load):
        await until(lambda: is_in_full_swing(load))
        await asyncio.to_thread(own_server.stop)
        await asyncio.to_thread(own_server.start)

    session, load = a_crowd(own_server.url, an_organiser(), phones=6, answers=40, seconds=3)
    assert_nothing_is_wrong(run(load, trouble), session)
