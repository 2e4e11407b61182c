"""No code, token or word of a request is in any line of a server's log, however it was sent."""

import re
import socket
import unicodedata
from itertools import product
from urllib.parse import quote, unquote, urlsplit

import pytest

from tests.factories import a_room, an_organiser
from tests.server import Server, database_of_tests
from workshops.actions import sharing

PLACES = [
    *("/s/{}", "/S/{}", "/{}", "/{}/", "/desk/{}", "/s/{}/changes?since=0", "/s/{}/live"),
    *("/s/{}/live?audience=desk", "/summary/{}", "/Summary/{}.", "/invited/{}", "/embed/{}"),
    *("/summary/{}.csv", "/sessions/{}/export/zip", "/?next={}", "//{}", "/%2F{}", "/static/{}"),
    *("/s/x?code={}", "/sign-in?next=/s/{}", "/s/{}/nodes/1/vote", "/s/{}#top", "http://[{}/s"),
    *("http://other.example/s/{}", "{}", "*{}", "/s/..;/{}", "/s/%00{}", "/s/%ff%fe{}"),
]
HEADERS = ["Host", "Origin", "Referer", "Cookie", "Accept", "Upgrade", "Range", "X-CSRFToken"]


@pytest.fixture
def logged(transactional_db, tmp_path):
    """Start a separate server, which writes its log to the file `logged.log`."""
    server = Server(database_of_tests(), environment={"COPROD_LOG_LEVEL": "DEBUG"})
    server.log = tmp_path / "log"
    with server.log.open("wb") as log:
        server.output = log
        with server:
            yield server


def spellings(secret):
    """The same, as people, mailers and attackers would write it."""
    wide = "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in secret)
    spaced = secret.replace("-", " ")
    plain = [secret, secret.lower(), spaced, wide, "\u200b".join(secret), f'"{secret}")']
    percent = "".join(f"%{ord(c):02x}" for c in secret)
    coded = [*map(quote, plain[2:]), percent, quote(percent)]
    return [*plain, *coded, f"{secret}%", f"{secret}\t\x0b"]


def requests(secret):
    for place, spelling in product(PLACES, spellings(secret)):
        yield f"GET {place.format(spelling)} HTTP/1.1", {}
    for name in HEADERS:
        yield "GET / HTTP/1.1", {name: secret}
        yield f"POST /s/{secret}/seats HTTP/1.1", {name: f"http://[{secret}"}
    live = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    for key, origin in product((secret, "eA==", "dGhlIHNhbXBsZSBub25jZQ=="), (secret, "null")):
        yield f"GET /s/{secret}/live HTTP/1.1", live | {"Sec-WebSocket-Key": key, "Origin": origin}
    for line in (f"{secret} / HTTP/1.1", f"GET /s/{secret}", f"GET / HTTP/{secret}", secret):
        yield line, {}
    yield "POST /sign-in HTTP/1.1", {"Content-Type": f"multipart/form-data; boundary={secret}"}
    yield "POST / HTTP/1.1", {"Content-Type": f"text/plain; charset={secret}"}


def send(server, line, headers):
    """Send a request, and return the response, if any."""
    where = urlsplit(server.url)
    lines = [line, *(f"{k}: {v}" for k, v in ({"Host": "localhost"} | headers).items())]
    sent = "\r\n".join([*lines, "Connection: close", "Content-Length: 0", "", ""])
    with socket.create_connection((where.hostname, where.port), timeout=20) as connection:
        try:
            connection.sendall(sent.encode("utf-8", "surrogateescape"))
            return connection.recv(64)
        except ConnectionError:
            return b""


def test_no_line_holds_a_code_or_a_token_whatever_the_address_looks_like(logged):
    session = a_room(answers=1, revealed=True, organiser=an_organiser("mona")).session
    secrets = [session.written_code, sharing.share(session, by=None)]
    said = [send(logged, *request) for secret in secrets for request in requests(secret)]
    assert [answer for answer in said if answer.startswith(b"HTTP/1.1 5")] == []
    assert send(logged, "GET /nowhere HTTP/1.1", {}).startswith(b"HTTP/1.1 404")
    lines = logged.log.read_text(errors="replace")
    assert lines.count("no address of ours") > 100  # the requests arrived
    assert [secret for secret in secrets if letters_of(secret) in letters_of(lines)] == []


def letters_of(text):
    """However they were written."""
    plain = unicodedata.normalize("NFKC", unquote(unquote(text)))
    return re.sub(r"[^a-z0-9]", "", plain.lower())
