"""The proxies of deploy/, run before real servers, by TLS: phones need not know what is behind."""

import asyncio
import ssl
import subprocess
import tempfile
import time
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx2
import pytest
from django.db import connection

from coprod.hosting.doctor import from_outside
from coprod.hosting.doctor.site import Site
from simulation.client import Participant, follow, participant
from tests.deploy.proxies import Caddy, Nginx
from tests.factories import a_room, an_answer
from tests.redis_server import free_port
from tests.server import Server, database_of_tests

PATIENCE = 40
CERTIFICATE = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
CERTIFICATE += ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]


@pytest.fixture
def folder():
    """A folder that a proxy's unprivileged processes may enter, with a certificate in it."""
    with tempfile.TemporaryDirectory(prefix="coprod-proxy-") as name:
        Path(name).chmod(0o755)
        files = ["-keyout", f"{name}/privkey.pem", "-out", f"{name}/fullchain.pem"]
        subprocess.run(CERTIFICATE + files, check=True, capture_output=True)
        yield Path(name)


@pytest.fixture
def trust(folder, monkeypatch):
    """Phones of this test trust that certificate."""
    monkeypatch.setenv("SSL_CERT_FILE", str(folder / "fullchain.pem"))
    participant._certificates.cache_clear()
    yield
    participant._certificates.cache_clear()


@pytest.fixture
def serve(transactional_db):
    """`serve("127.0.0.2")` starts another server on the same database, at that address."""
    with ExitStack() as running:
        yield lambda host: running.enter_context(Server(database_of_tests(), host=host))


def place(server):
    return f"{server.host}:{server.port}"


def nobody_there():
    return f"127.0.0.2:{free_port()}", [f"127.0.0.3:{free_port()}" for _ in range(2)]


@pytest.mark.parametrize("live", [1, 0], ids=["many", "one"])
@pytest.mark.parametrize("kind", [Nginx, Caddy])
def test_its_own_check_finds_nothing_wrong(folder, kind, live):
    pages, sockets = nobody_there()
    code, words = kind(folder, pages, sockets * live).check()
    assert code == 0, words
    assert "[warn]" not in words


@pytest.mark.long
def test_phones_write_and_stay_up_to_date_whichever_servers_go(folder, trust, serve):
    """Both proxies are before the same servers, with 2 phones behind each."""
    room = a_room(answers=1, revealed=True)
    pages, *live = [serve(f"127.0.0.{number}") for number in (2, 3, 4)]

    async def scenario(proxies):
        people = [Participant(p.url, room.session.written_code) for p in proxies for _ in range(2)]
        for person in people:
            await person.join()
        hears = [asyncio.create_task(_follow(person)) for person in people]
        await _each_says_and_all_know(people[::2], people, room, "Said through the proxy")
        # Nothing can be fetched now, so what comes next comes by the sockets.
        await asyncio.to_thread(pages.kill)
        await asyncio.to_thread(_say, room, "Said in the room")
        await _all_know(people, "Said in the room")
        await asyncio.to_thread(pages.start)
        for server in live:
            await asyncio.to_thread(server.kill)
            text = f"Said without {server.host}"
            await _each_says_and_all_know(people[1::2], people, room, text)
            await asyncio.to_thread(server.start)
        for task in hears:
            task.cancel()
        for person in people:
            await person.leave()

    servers = place(pages), [place(server) for server in live]
    with Nginx(folder, *servers) as nginx, Caddy(folder, *servers) as caddy:
        asyncio.run(scenario([nginx, caddy]))


async def _each_says_and_all_know(writers, people, room, words):
    texts = [f"{words}, {person.server}" for person in writers]
    for person, text in zip(writers, texts, strict=True):
        await person.answer(room.why.pk, text)
    for text in texts:
        await _all_know(people, text)


def _say(room, text):
    an_answer(room.seats[0], room.why, text)
    connection.close()  # this thread's own


async def _follow(person):
    async for _ in follow(person):
        pass


async def _all_know(people, text):
    end = time.monotonic() + PATIENCE
    while late := [person.server for person in people if not _knows(person, text)]:
        assert time.monotonic() < end, f"{late} were never sent {text!r}"
        await asyncio.sleep(0.05)


def _knows(person, text):
    return any(piece.text == text for piece in person.tree.pieces.values())


@pytest.mark.parametrize("kind", [Nginx, Caddy])
def test_what_goes_wrong_is_logged_without_who_was_where(folder, trust, kind):
    with kind(folder, *nobody_there()) as proxy:
        for path in ("/s/K7QX-M2PD", "/s/K7QX-M2PD/live", "/desk/K7QX-M2PD"):
            asked = httpx2.get(f"{proxy.url}{path}", verify=ssl.create_default_context())
            assert asked.status_code in (502, 503)
    assert "K7QX" not in proxy.log.read_text()


class Receiver(BaseHTTPRequestHandler):
    """Answer a form that has arrived completely."""

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        if len(self.rfile.read(length)) == length:
            self.send_response(204)
            self.end_headers()

    def log_message(self, *words):
        pass


@contextmanager
def a_receiver():
    with ThreadingHTTPServer(("127.0.0.1", 0), Receiver) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("live", [2, 0], ids=["many", "one"])
@pytest.mark.parametrize("kind", [Nginx, Caddy])
def test_a_file_to_import_may_be_large_and_nothing_else(folder, trust, kind, live):
    paths, large = ("/sessions/import", "/sign-in"), b"x" * 2_000_000
    with a_receiver() as pages, kind(folder, pages, nobody_there()[1][:live]) as proxy:
        trusted = ssl.create_default_context()
        sent = [httpx2.post(f"{proxy.url}{p}", content=large, verify=trusted) for p in paths]
    # Caddy meets its limit while it sends a form on, and says so in its own way.
    assert [each.status_code for each in sent] == [204, 413 if kind is Nginx else 502]


@pytest.mark.parametrize("kind", [Nginx, Caddy])
def test_the_doctor_finds_it_right_and_what_was_taken_out_of_it(folder, trust, serve, kind):
    server = place(serve("127.0.0.1"))
    with kind(folder, server) as proxy:
        site = Site()
        site.url = proxy.url
        found = [from_outside.address(site), from_outside.proxy(site), from_outside.live(site)]
        assert [each.said for each in found if not each.ok] == []
        assert from_outside.https(site).said == "The certificate ends in 1 day"
    if kind is Nginx:
        without_sockets(folder / "site")
        with proxy:
            assert "do not get through" in from_outside.live(site).said


def without_sockets(path):
    path.write_text(path.read_text().replace("proxy_set_header Upgrade $http_upgrade;", ""))
