"""What is refused before any view: floods, huge bodies, broken cookies."""

import html
import http.client
from contextlib import suppress
from urllib.parse import urlsplit

import pytest
from django.test import Client
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from common.body_limit import LARGEST_IMPORT
from tests.factories import a_room, a_session, an_organiser
from workshops.models import RateLimitBucket, Seat


def answer(server, method, path, body=None, headers=None):
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=20)
    with suppress(BrokenPipeError, ConnectionResetError):  # refused before all of it was sent
        connection.request(method, path, body, headers or {})
    return connection.getresponse()


def request(server, method, path, headers):
    return answer(server, method, path, headers=headers).status


@pytest.mark.parametrize("headers", [{}, {"Accept": "application/json"}])
def test_a_giant_body_is_refused_before_it_is_read(server, headers):
    assert_too_large(answer(server, "POST", "/", headers=headers | {"Content-Length": str(10**9)}))


def test_a_giant_body_of_unknown_length_is_refused_in_words(server):
    pieces = (b"x" * 65536 for _ in range(64))
    assert_too_large(answer(server, "POST", "/", pieces))


def test_only_an_import_may_be_as_large_as_a_file(server):
    a_file = b"x" * 1_000_000
    headers = {"Content-Type": "text/plain"}
    assert answer(server, "POST", "/sessions/import", a_file, headers).status == 403  # no token
    assert_too_large(answer(server, "POST", "/sessions/new", a_file, headers))
    giant = {"Content-Length": str(LARGEST_IMPORT + 1)}
    assert_too_large(answer(server, "POST", "/sessions/import", headers=giant))


def test_strangers_who_never_finish_sending_keep_nobody_from_importing(server):
    strangers = [http.client.HTTPConnection(urlsplit(server).netloc) for _ in range(5)]
    for stranger in strangers:
        stranger.putrequest("POST", "/sessions/import")
        stranger.putheader("Content-Length", "1000000")
        stranger.endheaders(b"and then nothing")
    client = Client()
    client.force_login(an_organiser())
    cookies = {"Cookie": f"sessionid={client.cookies['sessionid'].value}"}
    response = answer(server, "POST", "/sessions/import", b"x" * 1_000_000, cookies)
    assert (response.status, b"sent no cookie" in response.read()) == (403, True)
    for stranger in strangers:
        stranger.close()
    assert answer(server, "POST", "/sessions/import", b"x" * 1_000_000).status == 403


def assert_too_large(response):
    words = html.unescape(response.read().decode())
    assert (response.status, response.headers["Connection"]) == (413, "close")
    assert "That is too long for one answer." in words
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert "camera=()" in response.headers["Permissions-Policy"]
    assert response.headers["Cache-Control"] == "no-store"


BOUNDARY = "multipart/form-data; boundary=x"
MALFORMED = [
    *((BOUNDARY, b""), (BOUNDARY, b"--x\r\n\r\n"), ("multipart/form-data", b"--x--")),
    (BOUNDARY, b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n' + b"b" * 300_000),
    (BOUNDARY, b'--x\r\nContent-Disposition: form-data; name="a\xff\r\n\r\nb\r\n--x--'),
    ("multipart/form-data; boundary=\xff", b"--x--"),
    ("application/x-www-form-urlencoded; charset=none", b"a=b"),
    ("application/x-www-form-urlencoded", b"&".join(b"a=b" for _ in range(300))),
]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/nowhere", "/", "/s/AAAA-AAAA/seats", "/sign-in"])
def test_a_form_that_cannot_be_read_is_no_fault_of_ours(address):
    for kind, body in MALFORMED:
        for client in (Client(), Client(enforce_csrf_checks=True)):
            response = client.generic("POST", address, body, content_type=kind)
            assert 200 <= response.status_code < 500, (kind, body[:80])


@pytest.mark.parametrize("name", ["sessionid", "seat", "csrftoken"])
def test_a_broken_cookie_is_no_cookie(server, name):
    code = a_session().written_code
    cookie = {"Cookie": f'{name}="aaaa\\000"'}
    assert request(server, "GET", f"/s/{code}", headers=cookie) == 200
    assert request(server, "GET", f"/desk/{code}", headers=cookie) == 404


@pytest.mark.django_db
def test_a_form_in_another_alphabet_is_answered():
    code = a_room().session.written_code
    kind = "application/x-www-form-urlencoded; charset=utf-16"
    status = Client().post(f"/s/{code}/seats", b"role_group=x", content_type=kind).status_code
    assert status in (302, 400)


@pytest.mark.django_db(transaction=True)
def test_wrong_codes_of_sockets_are_counted_by_address_too(server):
    for _ in range(2):
        with pytest.raises(InvalidStatus):
            connect(server.replace("http", "ws") + "/s/AAAA-AAAA/live", origin=server)
    assert RateLimitBucket.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["K01X%20M2PV", "K01X%E2%80%93M2PV", "k01xm2pv", "KOLX-M2PU"])
def test_any_spelling_of_a_code_leads_to_the_written_one(code):
    a_session(code="K01XM2PV")
    response = Client().get(f"/s/{code}/summary?print=1")
    assert response.status_code == 302
    assert response["Location"] == "/s/K01X-M2PV/summary?print=1"


@pytest.mark.django_db
def test_joining_leaves_nothing_of_the_address():
    room = a_room(people=1)
    fields = {field.name for field in Seat._meta.get_fields()}
    assert fields == {
        "id",
        "session",
        "secret_hash",
        "role_group",
        "tokens",
        "tokens_at",
        "free_from",
    }
    assert room.seats[0].tokens_at is None
