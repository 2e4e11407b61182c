"""A page that does not read: it has one message on its way at most, and nobody waits for it."""

import asyncio

import pytest

from workshops.board import PHONE
from workshops.relay import Socket
from workshops.relay import socket as sockets


class Line:
    """What a server gives a socket to send by: it takes messages while it is open."""

    def __init__(self):
        self.is_open, self.sent, self.closed = asyncio.Event(), [], []
        self.is_open.set()
        self.socket = Socket(self.send, self.close, session_id=1, audience=PHONE)

    async def send(self, message):
        await self.is_open.wait()
        self.sent.append(message["text"])

    async def close(self, code):
        await self.is_open.wait()
        self.closed.append(code)


@pytest.fixture
async def line():
    return Line()


async def settled():
    for _ in range(5):
        await asyncio.sleep(0)


async def test_a_message_to_a_page_that_reads_is_sent_at_once(line):
    line.socket.push("one")
    line.socket.push("two")
    assert line.sent == ["one", "two"]
    assert asyncio.all_tasks() == {asyncio.current_task()}  # nothing is left to run


async def test_a_page_that_does_not_read_has_one_message_on_its_way(line):
    line.is_open.clear()
    for text in ("one", "two", "three"):
        line.socket.push(text)
    await settled()
    assert line.sent == []
    line.is_open.set()
    await settled()
    line.socket.push("four")
    assert line.sent == ["one", "four"]


async def test_a_page_that_stays_behind_is_hung_up_on_once(line, monkeypatch):
    monkeypatch.setattr(sockets, "GIVE_UP_SECONDS", 0)
    line.is_open.clear()
    for text in ("one", "two", "three"):
        line.socket.push(text)
    line.is_open.set()
    await settled()
    assert (line.sent, line.closed) == (["one"], [1013])


@pytest.mark.parametrize("is_waiting", [False, True])
async def test_a_connection_that_is_gone_disturbs_nobody(is_waiting):
    heard, gone = [], asyncio.Event()
    asyncio.get_running_loop().set_exception_handler(lambda _, context: heard.append(context))

    async def send(message):
        if is_waiting:
            await gone.wait()
        raise ConnectionResetError

    socket = Socket(send, send, session_id=1, audience=PHONE)
    socket.push("one")
    gone.set()
    await settled()
    socket.push("two")
    del socket
    await settled()
    assert heard == []
