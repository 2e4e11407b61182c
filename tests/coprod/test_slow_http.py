"""A request that arrives too slowly or with too large a head is refused. No time passes here."""

import asyncio

import pytest
import uvicorn
from uvicorn.server import ServerState

from coprod import uvicorn_protocol
from coprod.uvicorn_protocol import LEAST_OF_BODY, MOST_HEADERS, MOST_OF_HEAD, HttpProtocol

GET = b"GET / HTTP/1.1\r\nHost: here\r\n\r\n"
POST = b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100000\r\n\r\n"
UPGRADE = (
    b"GET / HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


class Line(asyncio.Transport):
    """A connection, and the loop of its protocol: what was written, and which timer runs."""

    def __init__(self, application):
        super().__init__()
        self.written, self.timer, self.is_closed = b"", None, False
        ws = uvicorn_protocol.WebSocketProtocol
        config = uvicorn.Config(application, lifespan="off", ws=ws, log_config=None)
        config.load()
        self.protocol = HttpProtocol(config, ServerState(), {}, _loop=self)
        self.protocol.connection_made(self)

    def call_later(self, seconds, callback):
        if callback == self.protocol._is_late:  # the other one is uvicorn's own, between requests
            self.timer = callback
        return self

    def cancel(self):
        self.timer = None

    def create_task(self, task, **options):
        return asyncio.get_running_loop().create_task(task, **options)

    def is_closing(self):
        return self.is_closed

    def write(self, data):
        self.written += data

    def close(self):
        self.is_closed = True

    def pause_reading(self):
        pass

    def resume_reading(self):
        pass

    def set_protocol(self, protocol):
        pass

    async def take(self, *pieces):
        for piece in pieces:
            self.protocol.data_received(piece)
            await asyncio.sleep(0)
        return self

    def let_time_pass(self):
        self.timer()

    @property
    def status(self):
        return int(self.written.split(b" ")[1]) if self.written else None


async def takes_all(scope, receive, send):
    while (await receive()).get("more_body"):
        pass
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body"})


async def reads_nothing(scope, receive, send):
    await asyncio.Event().wait()


@pytest.mark.parametrize(
    ("pieces", "status"),
    [
        ([], None),
        ([b"\r\n"], 408),
        ([b"GET / HT"], 408),
        ([GET[:-2], b"More: and\r\n", b"more: "], 408),
        ([POST], 408),
        ([POST, b"x" * (LEAST_OF_BODY - 1)], 408),
    ],
)
async def test_what_has_not_arrived_in_time_is_refused(pieces, status):
    line = await Line(takes_all).take(*pieces)
    assert not line.is_closed
    line.let_time_pass()
    assert (line.is_closed, line.status) == (True, status)


async def test_a_request_that_drips_has_no_more_time_than_one_that_stops():
    line = await Line(takes_all).take(GET[:5])
    first = line.timer
    await line.take(*(bytes([each]) for each in GET[5:-2]))
    assert line.timer is first is not None


async def test_a_request_that_has_arrived_has_no_timer():
    line = await Line(takes_all).take(GET)
    assert (line.timer, line.status, line.is_closed) == (None, 204, False)
    await line.take(GET[:9], GET[9:])
    assert (line.timer, line.written.count(b"204"), line.is_closed) == (None, 2, False)


async def test_whatever_comes_between_2_requests_begins_the_next():
    line = await Line(takes_all).take(GET, b"\r\n")
    line.let_time_pass()
    assert line.is_closed


async def test_a_body_that_keeps_coming_may_take_long():
    line = await Line(takes_all).take(POST)
    for _ in range(9):
        await line.take(b"x" * LEAST_OF_BODY)
        line.let_time_pass()
    await line.take(b"x" * (100_000 - 9 * LEAST_OF_BODY))
    assert (line.timer, line.status, line.is_closed) == (None, 204, False)


async def test_a_body_that_the_server_does_not_read_has_time():
    line = await Line(reads_nothing).take(POST, b"x" * 70_000)
    for _ in range(3):
        line.let_time_pass()
    assert not line.is_closed


@pytest.mark.parametrize(
    "head",
    [
        GET[:-2] + b"A: b\r\n" * MOST_HEADERS + b"\r\n",
        GET[:-2] + b"A: " + b"b" * MOST_OF_HEAD + b"\r\n\r\n",
        GET.replace(b"/ ", b"/" + b"a" * MOST_OF_HEAD + b" "),
    ],
)
@pytest.mark.parametrize("size", [1_000, 100_000])
async def test_a_head_that_is_too_large_is_refused(head, size):
    line = Line(takes_all)
    for start in range(0, len(head), size):
        if not line.is_closed:
            await line.take(head[start : start + size])
    assert (line.is_closed, line.status, line.timer) == (True, 431, None)


async def test_a_head_of_the_largest_size_is_taken():
    line = await Line(takes_all).take(GET[:-2] + b"A: " + b"b" * 15_000 + b"\r\n\r\n")
    assert (line.status, line.is_closed) == (204, False)


async def test_what_is_no_request_is_said():
    line = await Line(takes_all).take(b"\x16\x03\x01 what a browser sends for https\r\n")
    assert (line.is_closed, line.status, line.timer) == (True, 400, None)


async def test_a_handshake_is_in_time_as_a_request_is():
    line = await Line(reads_nothing).take(UPGRADE[:60])
    assert line.timer
    await line.take(UPGRADE[60:])
    assert (line.timer, line.is_closed) == (None, False)
