"""What someone is told while too many requests wait already. The database is not asked."""

import asyncio
import json

import pytest

from coprod import threaded_handler

HTML, JSON = (b"accept", b"text/html"), (b"accept", b"application/json")
FORM = (b"content-type", b"application/x-www-form-urlencoded")
ANSWERS = "/s/K7QX-M2PD/whys/1/answers"


@pytest.fixture
def server(settings, monkeypatch):
    settings.THREADS = 2
    settings.ALLOWED_HOSTS = ["why.example.org"]
    monkeypatch.setattr(threaded_handler, "MOST_QUEUED", 0)
    server = threaded_handler.ThreadedHandler()
    server.load_middleware()
    return server


async def ask(server, method, path, *headers, body=b""):
    """Return the status, the headers and the text of what is sent back."""
    sent = []

    async def receive():
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": method, "path": path, "query_string": b""}
    scope["headers"] = [(b"host", b"why.example.org"), *headers]
    await asyncio.wait_for(server(scope, receive, send), 20)
    start, content = sent
    told = {name.decode().lower(): value.decode() for name, value in start["headers"]}
    return start["status"], told, content["body"].decode()


async def test_a_phone_is_told_when_to_send_its_answer_again(server):
    status, headers, text = await ask(server, "POST", ANSWERS, JSON, FORM, body=b"text=Why+not")
    assert (status, int(headers["retry-after"]) > 0) == (503, True)
    assert "not saved yet" in json.loads(text)["error"]
    assert "answer" not in json.loads(text)  # by which a phone knows that it is saved


async def test_a_form_comes_back_with_what_was_written(server):
    status, headers, page = await ask(server, "POST", ANSWERS, HTML, FORM, body=b"text=Why+not")
    assert status == 503 and "refresh" not in headers
    assert "not saved yet" in page and "Why not" in page


async def test_a_page_tries_again_by_itself(server):
    status, headers, page = await ask(server, "GET", "/s/K7QX-M2PD", HTML)
    assert (status, headers["refresh"]) == (503, headers["retry-after"])
    assert "Nothing is lost" in page


async def test_static_files_are_served(server):
    assert (await ask(server, "GET", "/static/js/app.js"))[0] == 200
