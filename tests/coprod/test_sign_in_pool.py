"""Sign-ins wait for each other, but no other request waits for them."""

import asyncio
from threading import Event

import pytest

from coprod import sign_in_pool
from coprod.threaded_handler import ThreadedHandler

START = {"type": "http.response.start", "status": 200, "headers": []}


@pytest.fixture
def server(settings, monkeypatch):
    """A server that hashes no password until `server.goes_on` is set."""
    settings.THREADS = 2
    goes_on, done = Event(), []

    def respond(self, scope, body):
        if isinstance(self, sign_in_pool.LowPriorityHandler):
            goes_on.wait(20)
        done.append((scope["method"], scope["path"], scope.get("sign_in_pool_is_full", False)))
        return START, b""

    monkeypatch.setattr(ThreadedHandler, "_respond", respond)
    server = sign_in_pool.SignInPool(ThreadedHandler(), sign_in_pool.LowPriorityHandler(2))
    server.goes_on, server.done = goes_on, done
    yield server
    goes_on.set()


async def ask(server, method, path):
    came = asyncio.Queue()
    came.put_nowait({"type": "http.request", "body": b"", "more_body": False})

    async def send(message):
        pass

    await server({"type": "http", "method": method, "path": path, "headers": []}, came.get, send)


async def test_while_24_sign_ins_are_looked_at_polls_and_the_page_itself_are_answered(server):
    signing_in = [asyncio.create_task(ask(server, "POST", "/sign-in")) for _ in range(24)]
    await asyncio.sleep(0)
    await asyncio.wait_for(ask(server, "GET", "/s/K7QX-M2PD/changes"), 20)
    await asyncio.wait_for(ask(server, "GET", "/sign-in"), 20)
    assert [path for _, path, _ in server.done] == ["/s/K7QX-M2PD/changes", "/sign-in"]
    server.goes_on.set()
    await asyncio.wait_for(asyncio.gather(*signing_in), 20)
    assert server.done[2:] == [("POST", "/sign-in", False)] * 24


async def test_what_asks_the_provider_waits_among_the_sign_ins(server):
    paths = ["/sign-in/provider", "/sign-in/provider/return"]
    asking = [asyncio.create_task(ask(server, "GET", path)) for path in paths]
    await asyncio.sleep(0)
    await asyncio.wait_for(ask(server, "GET", "/sign-in"), 20)
    assert [path for _, path, _ in server.done] == ["/sign-in"]
    server.goes_on.set()
    await asyncio.wait_for(asyncio.gather(*asking), 20)
    assert {path for _, path, _ in server.done[1:]} == {*paths}


async def test_a_request_that_finds_too_many_waiting_is_refused_at_once(server, monkeypatch):
    monkeypatch.setattr(sign_in_pool, "MOST_WAITING", 0)
    await asyncio.wait_for(ask(server, "POST", "/sign-in"), 20)
    assert server.done == [("POST", "/sign-in", True)]
