"""The real server's socket: it pushes what changed, to those who may see it, and takes nothing."""

import pytest
from django.db import connection
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.factories import a_room, a_seat, a_session, an_answer
from tests.live.sockets import PATIENCE, Page
from tests.server import Server, database_of_tests
from workshops.actions import asking, closing, expiry, joining
from workshops.notifications import CHANNEL

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def room(server):
    return a_room(answers=1, revealed=True)


def test_a_page_gets_the_revision_and_then_what_changes(page, room):
    phone = page(room.session, secret=joining.join(room.session))
    stands_at = phone.next("beat")["revision"]
    an_answer(room.seats[0], room.why, "Asked too late")
    frame = phone.next("frame")
    assert frame["from"] == stands_at < frame["to"]
    assert any("Asked too late" in piece["html"] for piece in frame["upserts"])


def test_all_pages_of_an_audience_get_the_same_bytes(page, room):
    phones = [page(room.session, secret=joining.join(room.session)) for _ in range(2)]
    for phone in phones:
        phone.next("beat")
    an_answer(room.seats[0], room.why, "Asked too late")
    frames = [phone.next("frame") for phone in phones]
    assert frames[0] == frames[1]


def test_silent_answers_reach_the_screen_as_a_count_and_phones_not_at_all(page):
    room = a_room()
    phone = page(room.session, secret=joining.join(room.session))
    screen = page(room.session, audience="screen")
    for each in (phone, screen):
        each.next("beat")
    an_answer(room.seats[0], room.why, "A silent canary")
    html = "".join(piece["html"] for piece in screen.next("frame")["upserts"])
    assert "canary" not in html
    assert phone.is_quiet()


def test_strangers_are_not_let_in(page, room):
    for options in ({}, {"secret": "wrong"}, {"audience": "desk"}, {"audience": "nobody"}):
        with pytest.raises(InvalidStatus) as refused:
            page(room.session, **options)
        assert refused.value.response.status_code == 403


def test_a_seat_of_another_room_is_a_stranger(page, room):
    secret = joining.join(a_session())
    with pytest.raises(InvalidStatus):
        page(room.session, secret=secret)


def test_another_site_is_not_let_in(page, room):
    with pytest.raises(InvalidStatus) as refused:
        page(room.session, audience="screen", origin="https://elsewhere.example")
    assert refused.value.response.status_code == 403


def test_a_client_that_sends_anything_is_disconnected(page, room):
    screen = page(room.session, audience="screen")
    screen.next("beat")
    screen.socket.send("hello")
    with pytest.raises(ConnectionClosed):
        while True:
            screen.socket.recv(timeout=PATIENCE)


def test_people_are_counted_without_a_new_revision(page, room):
    screen = page(room.session, audience="screen")
    stands_at = screen.next("beat")["revision"]
    a_seat(room.session)
    counts = screen.next("people")
    while counts["seats"] < 4:
        counts = screen.next("people")
    assert counts["seats"] == 4
    room.session.refresh_from_db()
    assert room.session.revision == stands_at


def test_pages_of_a_deleted_session_must_load_again(page, room):
    screen = page(room.session, audience="screen")
    screen.next("beat")
    expiry.delete(room.session, by=None)
    assert screen.next("reload")


def test_pages_of_a_closed_session_must_load_again(page, room):
    screen = page(room.session, audience="screen")
    screen.next("beat")
    closing.close(room.session)
    assert screen.next("reload")


def test_the_listener_comes_back_by_itself_when_its_connection_is_lost(page, room):
    screen = page(room.session, audience="screen")
    screen.next("beat")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE query LIKE %s AND pid <> pg_backend_pid()",
            [f"LISTEN {CHANNEL}%"],
        )
        assert cursor.fetchone()[0] >= 1
    an_answer(room.seats[0], room.why, "Said while nobody listened")
    frame = screen.next("frame")
    assert any("Said while nobody listened" in piece["html"] for piece in frame["upserts"])


def test_a_busy_room_gets_a_frame_a_tick_and_not_one_for_each_answer(page, room):
    screen = page(room.session, audience="screen")
    stands_at = screen.next("beat")["revision"]
    for n in range(30):
        an_answer(room.seats[n % 3], room.why, f"Answer in a hurry {n}")
    room.session.refresh_from_db()
    frames, at = 0, stands_at
    while at < room.session.revision:
        frame = screen.next("frame")
        assert frame["from"] == at
        frames, at = frames + 1, frame["to"]
    assert frames < 30


def test_a_page_that_missed_a_frame_learns_the_revision_from_the_heartbeat(room):
    often = "tests.live.short_beat:application"
    with (
        Server(database_of_tests(), application=often) as server,
        Page(server.url, room.session, audience="screen") as screen,
    ):
        screen.next("beat")
        an_answer(room.seats[0], room.why, "Said while a frame was lost")
        missed = screen.next("frame")
        beat = screen.next("beat")
        while beat["revision"] < missed["to"]:  # one that was on its way
            beat = screen.next("beat")
        assert beat["revision"] == missed["to"]


def test_asking_settles_nothing_by_itself(room):
    deeper = asking.ask(room.session, room.answers[0])
    room.why.refresh_from_db()
    assert (room.why.is_open, deeper.is_open) == (True, True)
