"""Two servers on different addresses share one PostgreSQL, and then one of them stops."""

from contextlib import ExitStack

import pytest
from django.test import Client

from tests.factories import a_room
from tests.live.programs import Program
from tests.live.sockets import Page
from tests.server import Server, database_of_tests

ADDRESSES = ("127.0.0.2", "127.0.0.3")


@pytest.fixture
def servers(transactional_db):
    with ExitStack() as running:
        hosts = {"COPROD_HOSTS": ",".join(ADDRESSES)}
        yield [
            running.enter_context(Server(database_of_tests(), host=address, environment=hosts))
            for address in ADDRESSES
        ]


@pytest.fixture
def opened():
    with ExitStack() as opened:
        yield opened.enter_context


def desk_at(server, session):
    client = Client()
    client.force_login(session.organiser)
    cookie = f"sessionid={client.cookies['sessionid'].value}"
    return Page(server.url, session, audience="desk", cookies=cookie)


def words_until(page, wanted):
    """Wait for a frame that shows the text."""
    while not any(wanted in piece["html"] for piece in page.next("frame")["upserts"]):
        pass


def counted(desk, **wanted):
    """Wait until the desk shows it. A count that was lost is sent again with the next beat."""
    while not wanted.items() <= desk.next("people", patience=30).items():
        pass


def test_what_is_sent_to_one_is_seen_by_pages_of_the_other(servers, opened):
    _, there = servers
    room = a_room(people=0, mode="quick")
    writer, reader = (opened(Program(server.url, room.session)) for server in servers)
    reading = opened(Page(there.url, room.session, secret=reader.secret))
    reading.next("beat")
    assert writer.answer(room.why, "Said at the other server", "op-id-one").status_code == 201
    words_until(reading, "Said at the other server")


@pytest.mark.long
def test_the_desk_counts_the_phones_of_both_and_of_what_is_left(servers, opened):
    _, there = servers
    room = a_room(people=0, mode="quick")
    phones = [opened(Program(server.url, room.session)) for server in servers]
    desk = opened(desk_at(there, room.session))
    lines = [
        opened(Page(server.url, room.session, secret=phone.secret))
        for server, phone in zip(servers, phones, strict=True)
    ]
    counted(desk, seats=2, live=2, gone=0)
    lines[0].socket.close()
    counted(desk, seats=2, live=1, gone=1)


def test_the_other_server_takes_over_when_one_is_killed(servers, opened):
    here, there = servers
    room = a_room(people=0, mode="quick")
    phone = opened(Program(here.url, room.session))
    assert phone.answer(room.why, "Accepted before the end", "op-id-one").status_code == 201
    here.kill()
    # The same seat, by the server that is left: as behind a proxy that has noticed.
    phone.http.base_url = there.url
    phone.http.headers["Origin"] = there.url
    seat = {"Cookie": f"seat={phone.secret}; csrftoken={'a' * 32}", "X-CSRFToken": "a" * 32}
    path = f"/s/{room.session.written_code}/whys/{room.why.pk}/answers"
    again = {"text": "Accepted before the end", "op_id": "op-id-one"}
    assert phone.http.post(path, data=again, headers=seat).status_code == 200
    more = {"text": "And one more", "op_id": "op-id-two"}
    line = opened(Page(there.url, room.session, secret=phone.secret))
    line.next("beat")
    assert phone.http.post(path, data=more, headers=seat).status_code == 201
    words_until(line, "And one more")
    mine = phone.http.get(f"/s/{room.session.written_code}/mine", headers=seat).json()
    assert {answer["text"] for answer in mine["answers"]} == {again["text"], more["text"]}
