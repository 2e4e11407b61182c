"""The log has a line for each request, and no line can identify a person."""

import pytest
from django.db import OperationalError, connection
from django.test import Client

from tests.access.access_log import logged_lines
from tests.access.person import JSON, Person
from tests.factories import a_room
from workshops.actions import answering, asking, voting
from workshops.cookies import SEAT

pytestmark = pytest.mark.django_db

CANARY = "a canary sings"
ADDRESS = "198.51.100.77"


@pytest.fixture
def person():
    person = Person(a_room())
    person.client.defaults["REMOTE_ADDR"] = ADDRESS
    person.client.raise_request_exception = False
    person.client.cookies["csrftoken"] = "canary-token"
    return person


def assert_nothing_personal(said, person):
    session = person.room.session
    secret = person.client.cookies[SEAT].value
    forbidden = (CANARY, ADDRESS, session.code, session.written_code, secret, "canary")
    assert [each for each in forbidden if each in said] == []


@pytest.mark.parametrize("headers", [{}, JSON])
def test_a_submission(person, written, headers):
    person.send(CANARY, **headers)
    status = 201 if headers else 302
    line = {"level": "info", "action": "submit", "status": status}
    assert logged_lines(written()) == [line]
    assert_nothing_personal(written(), person)


@pytest.mark.parametrize("headers", [{}, JSON])
def test_a_refusal_is_logged_by_its_rule(person, written, headers):
    asking.settle(person.room.session, person.room.why)
    person.send(CANARY, **headers)
    line = {"level": "warning", "action": "submit", "status": 409, "refused": "require_unsettled"}
    assert logged_lines(written()) == [line]
    assert_nothing_personal(written(), person)


def test_what_a_form_would_not_take(person, written):
    person.send(CANARY * 100)
    line = {"level": "warning", "action": "submit", "status": 422, "refused": "Refused"}
    assert logged_lines(written()) == [line]
    assert_nothing_personal(written(), person)


def test_a_fault_is_logged_by_its_class(person, written, monkeypatch):
    def fail(seat, why, text, op_id):
        raise RuntimeError(f"{CANARY} in {person.room.session.code}")

    monkeypatch.setattr(answering, "submit", fail)
    assert person.send(CANARY).status_code == 500
    line = {"level": "error", "action": "submit", "status": 500, "fault": "RuntimeError"}
    assert logged_lines(written()) == [line]
    assert_nothing_personal(written(), person)


def test_a_row_that_the_database_does_not_take_is_not_in_the_log_either(
    person, written, monkeypatch
):
    def fail(seat, why, text, op_id):
        with connection.cursor() as cursor:
            node = [why.node_id, f"{text}, and no depth"]
            cursor.execute("UPDATE workshops_node SET depth = -1 WHERE id = %s OR text = %s", node)

    monkeypatch.setattr(answering, "submit", fail)
    person.room.session.nodes.update(text=CANARY)
    assert person.send(CANARY).status_code == 500
    assert [line["fault"] for line in logged_lines(written())] == ["IntegrityError"]
    assert "psycopg.errors.CheckViolation" in written()
    assert 'cursor.execute("UPDATE' in written()
    assert_nothing_personal(written(), person)


def test_a_database_that_does_not_answer(person, written, monkeypatch):
    def fail(*rest):
        raise OperationalError(CANARY)

    monkeypatch.setattr(voting, "give", fail)
    answer = answering.submit(person.room.seats[0], person.room.why, "Late", "op-id-one")[0]
    asking.reveal(person.room.session, person.room.why)
    person.client.post(f"{person.base}/nodes/{answer.pk}/vote")
    line = {"level": "error", "action": "vote", "status": 503, "fault": "OperationalError"}
    assert logged_lines(written()) == [line]
    assert_nothing_personal(written(), person)


def test_another_site_and_a_stranger(person, written):
    address = f"{person.base}/whys/{person.room.why.pk}/answers"
    Client(enforce_csrf_checks=True).post(address, {"text": CANARY})
    Client().post(address, {"text": CANARY})
    assert logged_lines(written()) == [
        {"level": "warning", "action": "submit", "status": 403, "refused": "csrf"},
        {"level": "warning", "action": "submit", "status": 404, "refused": "without_seat"},
    ]
    assert_nothing_personal(written(), person)


def test_reading_is_logged_only_at_a_level_that_asks_for_it(person, written, caplog):
    person.client.get(person.base)
    assert logged_lines(written()) == []
    with caplog.at_level("DEBUG", "coprod.access_log"):
        person.client.get(person.base)
    assert logged_lines(written()) == [{"level": "debug", "action": "phone", "status": 200}]
    assert_nothing_personal(written(), person)


def test_an_address_that_leads_nowhere_is_not_logged(person, written):
    person.client.get("/s/canary/nowhere/at/all")
    line = {"level": "warning", "action": None, "status": 404, "refused": None}
    assert logged_lines(written()) == [line]
    assert_nothing_personal(written(), person)


STRANGE = [
    *(
        "/s/K7QX M2PD",
        "/s/K7QX%20M2PD/mine",
        "/S/K7QX-M2PD",
        "/K7QXM2PD",
        "//s/K7QX-M2PD",
        "/s/K7QX-M2PD)",
    ),
    *("/desk/K7QX-M2PD;", "/summary/K7QX-M2PD.pdf", "/x?next=/s/K7QX-M2PD", "/s/K7QX-M2PD%0a/desk"),
    *("/sessions/K7QX-M2PD/edit", "/invited/K7QX-M2PD", "/s/K\u200b7QX-M2PD", "/s/K７QX-M2PD"),
]


def test_no_line_holds_a_code_however_it_was_written(person, written):
    said = ""
    for address in STRANGE:
        before = len(said)
        for ask in (person.client.get, person.client.put):
            ask(address)
        for client in (person.client, Client(enforce_csrf_checks=True)):
            client.post(address, {"text": CANARY})
        person.client.get(address, headers={"Host": "K7QX-M2PD"})
        said = written()
        told = [part for part in ("K7", "QX", "M2P", "2PD", "canary") if part in said]
        assert (told, len(said) > before) == ([], True), address
