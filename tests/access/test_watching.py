"""What an operator can monitor: health, and metrics for those with the token."""

import re

import pytest
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client

from tests.factories import a_room
from tests.live.programs import Program
from tests.live.sockets import Page
from tests.server import Server, database_of_tests
from workshops.relay import relay

TOKEN = "a-long-token-of-the-operator"


@pytest.fixture
def watched(transactional_db):
    with Server(database_of_tests(), environment={"COPROD_METRICS_TOKEN": TOKEN}) as server:
        yield server


@pytest.fixture
def quick_room(watched):
    """Return a room, a phone in it, and the socket of that phone's page."""
    room = a_room(people=0, mode="quick")
    with (
        Program(watched.url, room.session) as phone,
        Page(watched.url, room.session, secret=phone.secret) as line,
    ):
        line.next("beat")
        yield room, phone, line


def test_the_numbers_show_what_happened_and_nothing_of_what_was_said(quick_room):
    room, phone, line = quick_room
    for _ in range(2):
        phone.answer(room.why, "Too late, as ever", "op-id-one")
    line.next("frame")
    phone.answer(room.why, "", "op-id-two")
    text = metrics_of(phone)
    assert number('coprod_sockets{audience="phone"}', text) == 1
    assert number('coprod_frames_total{audience="phone"}', text) >= 1
    assert number('coprod_submissions_total{outcome="added"}', text) == 1
    assert number('coprod_submissions_total{outcome="known already"}', text) == 1
    assert number("coprod_tick_seconds_count", text) >= 1
    assert "Too late" not in text
    assert room.session.code not in text


def test_it_shows_how_long_after_an_answer_pages_get_it(quick_room):
    room, phone, line = quick_room
    # A page that is just being brought up to date may get an answer before it is notified.
    for n in range(5):
        phone.answer(room.why, "Too late, as ever", f"op-id-number-{n}")
        line.next("frame")
    text = metrics_of(phone)
    assert 1 <= number("coprod_lag_seconds_count", text) <= 5
    assert number("coprod_lag_seconds_sum", text) >= 0


def metrics_of(program):
    return program.http.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).text


def number(name, text):
    return float(re.search(rf"^{re.escape(name)} (\S+)$", text, re.M)[1])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("token", "shown"),
    [("", "Bearer "), ("", None), (TOKEN, None), (TOKEN, "Bearer wrong"), (TOKEN, "Bearer ü")],
)
def test_without_the_token_there_is_no_such_page(settings, token, shown):
    settings.METRICS_TOKEN = token
    headers = {} if shown is None else {"Authorization": shown}
    assert Client().get("/metrics", headers=headers).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rooms", "is_listening", "status"), [({}, False, 200), ({1: 1}, True, 200)]
)
def test_a_server_that_listens_or_need_not_is_well(monkeypatch, rooms, is_listening, status):
    monkeypatch.setattr(relay, "sessions", rooms)
    monkeypatch.setattr(relay, "is_listening", is_listening)
    assert Client().get("/healthz").status_code == status


@pytest.mark.django_db
def test_a_server_with_pages_that_does_not_listen_is_not_well(monkeypatch):
    monkeypatch.setattr(relay, "sessions", {1: 1})
    monkeypatch.setattr(relay, "is_listening", False)
    answered = Client().get("/healthz")
    assert (answered.status_code, answered.content) == (
        503,
        b"not listening: notifications cannot be received\n",
    )


@pytest.mark.parametrize(
    ("address", "told", "untold"),
    [
        ("/healthz", b"no database: it does not answer\n", b"<html"),
        ("/s/K7QX-M2PD/summary", b"Nothing is lost.", b"saved"),
    ],
)
def test_without_its_database_a_server_says_so_and_nothing_of_saving(
    monkeypatch, address, told, untold
):
    def fail(*rest):
        raise OperationalError

    monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", fail)
    answered = Client().get(address)
    assert (answered.status_code, told in answered.content) == (503, True)
    assert untold not in answered.content.partition(b"</head>")[2]


@pytest.mark.django_db
@pytest.mark.parametrize("host", ["10.0.0.7:8000", "elsewhere.example", "two words", ""])
def test_monitors_ask_by_address_and_nobody_else_does(settings, host):
    settings.METRICS_TOKEN, settings.SECURE_SSL_REDIRECT = TOKEN, True
    named = {"Host": host, "Authorization": f"Bearer {TOKEN}"}
    asked = ("/healthz", "/metrics", "/healthz/", "/")
    statuses = [Client().get(each, headers=named).status_code for each in asked]
    assert statuses == [200, 200, 400, 400]
    assert Client().get("/metrics", headers={"Host": host}).status_code == 404
