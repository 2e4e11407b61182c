"""A full room can be helped, and one address does not fill it; a whole venue still gets in."""

from dataclasses import replace

import pytest
from django.test import Client
from django.utils import timezone

from tests.access.person import JSON, Person
from tests.factories import a_room, a_seat, a_session, an_answer, an_organiser, fresh
from workshops import access, presence
from workshops.actions import capacity, closing, joining, rate_limits
from workshops.cookies import SEAT
from workshops.models import RateLimitBucket, Seat
from workshops.rules import Refused

pytestmark = pytest.mark.django_db

VENUE, HOME = "203.0.113.9", "198.51.100.7"
FULL = "session is full"


@pytest.fixture(autouse=True)
def nobody_is_here_yet(monkeypatch):
    monkeypatch.setattr(presence, "_sessions", {})


@pytest.fixture
def ten_at_once(monkeypatch):
    monkeypatch.setattr(capacity, "FROM_AN_ADDRESS", replace(capacity.FROM_AN_ADDRESS, burst=10))
    now = timezone.now()
    monkeypatch.setattr(rate_limits.timezone, "now", lambda: now)


@pytest.fixture
def desk():
    """`desk(session, "places", cap="3")`: post it, and return what the desk shows."""
    client = Client()
    client.force_login(an_organiser())

    def send(session, path, **fields):
        headers = {"HX-Request": "true"}
        address = f"/desk/{session.written_code}/{path}"
        answered = client.post(address, fields, headers=headers)
        assert answered.status_code in (204, 422)
        return answered.get("Note") or answered.content.decode()

    return send


def join(session, address=HOME):
    return joining.join(session, address=address)


def coming(session, address, at_most=100):
    """How many get in from an address, one after the other, before it is slowed."""
    for count in range(at_most):
        try:
            join(session, address)
        except Refused as refused:
            assert (refused.status, refused.retry_after) == (429, 5)
            return count
    return at_most


def taken(session):
    return session.seats.taken().count()


def test_the_desk_lets_more_people_join(desk):
    session = a_session(cap=2)
    for _ in range(2):
        join(session)
    with pytest.raises(Refused, match=FULL):
        join(session)
    assert desk(session, "places", cap="3") == "Up to 3 people can join."
    join(session)
    assert "1 to 5,000" in desk(session, "places", cap="0")


def test_only_places_of_those_who_neither_wrote_nor_are_here_are_given_back(desk):
    room = a_room(people=4, answers=1, cap=4)
    _, live, polling, idle = room.seats
    presence.set_live(room.session.pk, {live.pk})
    presence.note_request(room.session.pk, polling.pk, polling=True, waiting=0)
    assert desk(room.session, "places/free") == "1 place is free again."
    assert desk(room.session, "places/free") == "There are no unused places."
    assert list(Seat.objects.exclude(free_from=None)) == [idle]
    join(room.session)
    with pytest.raises(Refused, match=FULL):
        join(room.session)


def test_without_the_key_unused_places_cannot_be_found(settings, tmp_path):
    room = a_room(people=2)
    settings.KEYS_DIR = tmp_path
    with pytest.raises(Refused, match="cannot tell which places are unused"):
        capacity.free_unused_places(room.session)
    assert taken(room.session) == 2


def test_whose_place_was_given_back_gets_one_without_a_question():
    room = a_room(people=0, cap=3)
    person = Person(room)
    Seat.objects.update(role_group="I am a carer")
    assert capacity.free_unused_places(room.session) == (1, 0)
    assert taken(room.session) == 0
    page = person.client.get(person.base)
    assert (page.status_code, b'name="text"' in page.content) == (200, True)
    assert [seat.role_group for seat in room.session.seats.taken()] == ["I am a carer"]


@pytest.mark.parametrize("headers", [{}, JSON])
def test_what_such_a_phone_sends_is_taken(headers):
    person = Person(a_room(people=0))
    capacity.free_unused_places(person.room.session)
    assert person.send("Kept meanwhile", **headers).status_code in (201, 302)
    assert taken(person.room.session) == 1


def test_while_others_have_all_places_it_is_refused_and_later_it_joins_by_itself():
    room = a_room(people=0, cap=1)
    person = Person(room)
    capacity.free_unused_places(room.session)
    other = Person(room)
    page = person.client.get(person.base)
    assert (page.status_code, FULL in page.content.decode()) == (409, True)
    assert FULL in person.send("Kept meanwhile").content.decode()
    assert person.client.post(f"{person.base}/seats").status_code == 409
    capacity.set_capacity(room.session, 2)
    assert person.client.get(person.base).status_code == 200
    assert other.client.get(other.base).status_code == 200
    assert Seat.objects.count() == 2


def test_a_locked_session_lets_back_in_those_who_had_joined():
    person = Person(a_room(people=0))
    capacity.free_unused_places(person.room.session)
    joining.lock(person.room.session)
    assert person.client.get(person.base).status_code == 200


def test_phones_at_other_servers_have_time_to_say_that_they_are_here(desk):
    room = a_room(people=0, cap=2)
    person, _ = Person(room), Person(room)
    presence.receive_count(room.session.pk, "other", live=1)
    said = "2 places will be free, unless the phones come back. This takes 90 seconds."
    assert desk(room.session, "places/free") == said
    assert taken(room.session) == 2
    changes = f"{person.base}/changes?since=0&audience=phone"
    assert person.client.get(changes).status_code == 200
    left = Seat.objects.exclude(free_from=None)
    assert left.count() == 1
    left.update(free_from=timezone.now())
    assert taken(room.session) == 1


def test_places_that_were_given_back_are_no_people_of_the_summary():
    room = a_room(people=3, answers=1)
    capacity.free_unused_places(room.session)
    closing.close(room.session)
    assert fresh(room.session).people == 1


@pytest.mark.usefixtures("ten_at_once")
def test_an_address_is_slowed_once_it_fills_the_room_with_phones_that_do_nothing():
    session = a_session(cap=60)
    # 31 are more than half; from there on it has ten at once.
    assert coming(session, VENUE) == 31 + 10
    assert coming(session, HOME) == 10
    kept = [bytes(key).decode() for key in RateLimitBucket.objects.values_list("key", flat=True)]
    assert [key.partition(" ")[0] for key in kept] == ["seats"] * len(kept)
    assert [key for key in kept if VENUE in key or HOME in key] == []


def test_a_hall_whose_phones_all_join_before_any_has_loaded_its_page_is_not_slowed():
    assert coming(a_session(cap=120), VENUE) == 100


def test_a_venue_behind_one_address_is_not_slowed():
    session = a_session(cap=60)
    seats = []
    for _ in range(60):
        seats.append(a_seat_from(session, VENUE))
        presence.note_request(session.pk, seats[-1].pk, polling=True, waiting=0)
    assert taken(session) == 60
    assert not RateLimitBucket.objects.exists()


def test_nor_is_one_whose_people_have_written_and_whose_phones_sleep():
    room = a_room(people=31, answers=0, cap=60)
    for seat in room.seats[:16]:
        an_answer(seat, room.why)
    assert coming(room.session, VENUE, 1) == 1
    assert not RateLimitBucket.objects.exists()


@pytest.mark.usefixtures("ten_at_once")
def test_a_slowed_phone_sees_the_join_page_and_when_to_try_again():
    session = a_session(cap=40)
    for _ in range(21):
        a_seat(session)
    assert coming(session, VENUE) == 10
    answered = Client().post(f"/s/{session.written_code}/seats", REMOTE_ADDR=VENUE)
    assert answered.status_code == 429
    assert "Wait 5 seconds, then try again." in answered.content.decode()
    assert "Join</button>" not in answered.content.decode()


def test_a_page_that_has_just_been_loaded_is_here():
    person = Person(a_room(people=0))
    person.client.get(person.base)
    assert capacity.free_unused_places(person.room.session) == (0, 0)


def a_seat_from(session, address):
    return access.find_seat_in(session, {SEAT: join(session, address)})
