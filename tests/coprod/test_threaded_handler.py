"""Which requests are still answered, by which threads and in which order."""

import asyncio
from threading import Event

import pytest

from common import slow_pool
from coprod import threaded_handler

START = {"type": "http.response.start", "status": 200, "headers": []}
REFUSED = START | {"status": 503}


@pytest.fixture
def threads():
    return 2  # one of each kind


@pytest.fixture
def server(settings, monkeypatch, threads):
    """Its threads are busy with "/first" and "/slow" until `server.goes_on` is set."""
    settings.THREADS = threads
    monkeypatch.setattr(threaded_handler, "SOON", 0.02)
    monkeypatch.setattr(threaded_handler.ThreadedHandler, "_respond", respond)
    server = threaded_handler.ThreadedHandler()
    server.goes_on, server.done = Event(), []
    return server


def respond(self, scope, body):
    if scope.get("queue_is_full"):
        return REFUSED, b""
    body.read()
    body.close()  # as Django does when it has read a form
    if scope["path"].startswith("/slow"):
        slow_pool.run_in_slow_pool(scope["path"].partition("/of/")[2])
    if scope["path"] in ("/first", "/slow", "/slow/of/one"):
        self.goes_on.wait(20)
    self.done.append(scope["path"])
    return START, b""


async def ask(server, method, path, goes_after=None):
    """Return what is sent to someone who leaves after so many seconds, or never."""
    sent, came = [], asyncio.Queue()
    came.put_nowait({"type": "http.request", "body": b"", "more_body": False})
    if goes_after is not None:
        asyncio.get_running_loop().call_later(
            goes_after, came.put_nowait, {"type": "http.disconnect"}
        )

    async def send(message):
        sent.append(message)

    await server({"type": "http", "method": method, "path": path, "headers": []}, came.get, send)
    return sent


async def test_a_client_that_has_gone_gets_no_answer_but_what_it_sent_is_done(server):
    told = [
        asyncio.create_task(ask(server, "GET", "/first")),
        asyncio.create_task(ask(server, "GET", "/gone", goes_after=0.05)),
        asyncio.create_task(ask(server, "POST", "/sent", goes_after=0.05)),
        asyncio.create_task(ask(server, "GET", "/stays")),
    ]
    assert await asyncio.wait_for(told[1], 20) == []
    server.goes_on.set()
    assert await asyncio.wait_for(told[3], 20) == [
        START,
        {"type": "http.response.body", "body": b""},
    ]
    await asyncio.gather(*told)
    assert server.done == ["/first", "/sent", "/stays"]


async def test_slow_requests_wait_for_the_slow_pool_and_let_the_rest_pass(server):
    slow = [asyncio.create_task(ask(server, "GET", path)) for path in ("/slow", "/slow/too")]
    for path in ("/sent", "/asked"):
        assert await asyncio.wait_for(ask(server, "POST", path), 20)
    assert server.done == ["/sent", "/asked"]
    server.goes_on.set()
    assert await asyncio.wait_for(asyncio.gather(*slow), 20) == [await ask(server, "GET", "/")] * 2
    assert server.done == ["/sent", "/asked", "/slow", "/slow/too", "/"]


@pytest.mark.parametrize("threads", [3])
async def test_readers_of_one_session_leave_a_thread_to_every_other(server):
    """However slow a query is, it holds up its own session alone."""
    readers = [asyncio.create_task(ask(server, "GET", "/slow/of/one")) for _ in range(16)]
    assert await asyncio.wait_for(ask(server, "POST", "/sent"), 20)
    assert await asyncio.wait_for(ask(server, "GET", "/slow/of/another"), 20)
    assert server.done == ["/sent", "/slow/of/another"]
    server.goes_on.set()
    await asyncio.wait_for(asyncio.gather(*readers), 20)
    assert server.done[2:] == ["/slow/of/one"] * 16


async def test_when_too_many_wait_the_next_are_refused_and_those_before_are_answered(
    server, monkeypatch
):
    monkeypatch.setattr(threaded_handler, "MOST_QUEUED", 3)
    before = [
        asyncio.create_task(ask(server, "POST", path)) for path in ("/first", "/2", "/3", "/4")
    ]
    while server.queue.qsize() < 3:
        await asyncio.sleep(0)
    for method in ("POST", "GET"):
        start, _ = await asyncio.wait_for(ask(server, method, "/late"), 20)
        assert start["status"] == 503
    server.goes_on.set()
    await asyncio.wait_for(asyncio.gather(*before), 20)
    assert server.done == ["/first", "/2", "/3", "/4"]


async def test_a_hall_of_3_000_that_sends_in_the_same_second_is_not_refused(server):
    hall = ["/first", *(f"/{phone}" for phone in range(2_999))]
    sent = [asyncio.create_task(ask(server, "POST", path)) for path in hall]
    while server.queue.qsize() < len(hall) - 1:
        await asyncio.sleep(0)
    server.goes_on.set()
    answers = await asyncio.wait_for(asyncio.gather(*sent), 20)
    assert {start["status"] for start, _ in answers} == {200}
    assert sorted(server.done) == sorted(hall)
