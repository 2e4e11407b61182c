"""A page that never reads is ended, whatever was written to it; one that reads stays."""

import asyncio
import socket

import pytest
import uvicorn
from uvicorn.server import ServerState

from coprod import uvicorn_protocol

PATIENCE = 30
REQUEST = (
    b"GET /%s HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


class Rooms:
    """An ASGI application that sends to every page more than a kernel keeps for it."""

    def __init__(self):
        self.ended = {path: asyncio.Event() for path in ("/reads", "/never")}

    async def __call__(self, scope, receive, send):
        await receive()
        await send({"type": "websocket.accept"})
        sending = asyncio.create_task(self.pour(send))
        while (await receive())["type"] != "websocket.disconnect":
            pass
        sending.cancel()
        self.ended[scope["path"]].set()

    async def pour(self, send):
        for _ in range(256):
            await send({"type": "websocket.send", "bytes": bytes(65536)})


@pytest.fixture
async def rooms(monkeypatch):
    """Start the application; yield it and its port."""
    monkeypatch.setattr(uvicorn_protocol, "GIVE_UP_SECONDS", 1)
    rooms = Rooms()
    config = uvicorn.Config(
        rooms, lifespan="off", ws=uvicorn_protocol.WebSocketProtocol, log_config=None
    )
    config.load()
    loop, state = asyncio.get_running_loop(), ServerState()
    server = await loop.create_server(
        lambda: uvicorn_protocol.WebSocketProtocol(config, state, {}), host="127.0.0.1"
    )
    yield rooms, server.sockets[0].getsockname()[1]
    server.close()


async def opened(port, path):
    page = socket.socket()
    page.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    page.setblocking(False)
    loop = asyncio.get_running_loop()
    await loop.sock_connect(page, ("127.0.0.1", port))
    await loop.sock_sendall(page, REQUEST % path)
    return page


async def read_on(page):
    while await asyncio.get_running_loop().sock_recv(page, 65536):
        pass


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="the kernel cannot do it")
async def test_a_page_that_never_reads_is_ended_and_one_that_reads_stays(rooms):
    application, port = rooms
    never, reads = await opened(port, b"never"), await opened(port, b"reads")
    reading = asyncio.create_task(read_on(reads))
    async with asyncio.timeout(PATIENCE):
        await application.ended["/never"].wait()
    assert not application.ended["/reads"].is_set()
    reading.cancel()
    never.close()
    reads.close()
    async with asyncio.timeout(PATIENCE):
        await application.ended["/reads"].wait()
