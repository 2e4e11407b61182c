"""Somebody who floods an open socket is disconnected, before it costs much; others are not."""

import asyncio
import socket
import struct

import pytest
import uvicorn
from uvicorn.server import ServerState

from coprod import uvicorn_protocol
from tests.live.test_never_reading import REQUEST

PATIENCE = 30
PING = b"\x89\x80" + bytes(4)  # empty, with a mask as browsers send it
LARGE = b"\x82\xff" + struct.pack("!Q", 10_000_000) + bytes(4)  # the head of 10 MB
PIECE = b"\x02\x84" + bytes(8)  # of a message that never ends
FLOODS = {"pings": PING * 1000, "a frame of 10 MB": LARGE + bytes(9000), "pieces": PIECE * 600}


class Listening:
    """An ASGI application that accepts every socket, and says when it has ended."""

    def __init__(self):
        self.open, self.ended, self.heard = asyncio.Event(), asyncio.Event(), 0

    async def __call__(self, scope, receive, send):
        await receive()
        await send({"type": "websocket.accept"})
        self.open.set()
        while (await receive())["type"] != "websocket.disconnect":
            self.heard += 1
        self.ended.set()


@pytest.fixture
async def line():
    """Open a socket; yield it, its application, and the server's protocol."""
    application, made = Listening(), []
    config = uvicorn.Config(
        application, lifespan="off", ws=uvicorn_protocol.WebSocketProtocol, log_config=None
    )
    config.load()
    loop, state = asyncio.get_running_loop(), ServerState()

    def protocol():
        made.append(uvicorn_protocol.WebSocketProtocol(config, state, {}))
        return made[-1]

    server = await loop.create_server(protocol, host="127.0.0.1")
    page = socket.socket()
    page.setblocking(False)
    await loop.sock_connect(page, server.sockets[0].getsockname())
    await loop.sock_sendall(page, REQUEST % b"")
    async with asyncio.timeout(PATIENCE):
        await application.open.wait()
    yield page, application, made[0]
    page.close()
    server.close()


@pytest.mark.parametrize("name", FLOODS)
async def test_a_flood_ends_the_socket_before_it_is_kept_or_answered(line, name):
    page, application, protocol = line
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(PATIENCE):
        await loop.sock_sendall(page, FLOODS[name])
        await application.ended.wait()
    assert protocol.close_sent
    assert application.heard == 0
    assert sum(map(len, protocol.frames)) <= uvicorn_protocol.MOST_HEARD


async def test_pings_as_a_browser_or_a_program_sends_them_are_answered(line):
    page, application, _ = line
    loop = asyncio.get_running_loop()
    await loop.sock_sendall(page, PING * 20)
    answered = b""
    async with asyncio.timeout(PATIENCE):
        while answered.count(b"\x8a\x00") < 20:
            answered += await loop.sock_recv(page, 4096)
    assert not application.ended.is_set()


async def test_after_a_while_a_page_may_be_heard_again(line, monkeypatch):
    page, application, _ = line
    loop = asyncio.get_running_loop()
    monkeypatch.setattr(uvicorn_protocol, "HEARD_SECONDS", -1)
    for _ in range(10):
        await loop.sock_sendall(page, PING * 600)
        async with asyncio.timeout(PATIENCE):
            answered = b""
            while answered.count(b"\x8a\x00") < 600:
                answered += await loop.sock_recv(page, 4096)
    assert not application.ended.is_set()
