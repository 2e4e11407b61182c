"""What reads or draws a whole tree runs in the slow pool; the rest is fast."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from common import slow_pool
from coprod.fair_queue import FairQueue
from tests.access.person import Person
from tests.factories import a_room, an_answer, an_organiser, fresh
from workshops.actions import sharing
from workshops.models import Link

pytestmark = pytest.mark.django_db

SLOW = [
    *("/screen", "/tree", "/tree?at=1", "?all=1", "/changes?since=0", "/summary", "/summary?q=we"),
    *("/summary.csv", "/summary.json", "/summary/picture.svg"),
    *("/changes?since=0&audience=screen", "/changes?since=0&audience=desk"),
]
FAST = ["", "/mine", "/qr.svg", "/changes?since={now}", "/changes?since={now}&audience=screen"]


@pytest.fixture
def slow_queue(monkeypatch):
    """This thread is one of the fast ones; gives the queue of the slow pool."""
    queue = FairQueue(most=1_000, most_of_one=100)
    monkeypatch.setattr(slow_pool._own, "queue", queue, raising=False)
    return queue


@pytest.mark.parametrize("path", SLOW)
def test_whole_trees_run_in_the_slow_pool(path, slow_queue):
    person = Person(a_room(answers=1, revealed=True, organiser=an_organiser("mona")))
    person.client.force_login(an_organiser("mona"))
    with pytest.raises(slow_pool.Requeued):
        person.client.get(f"{person.base}{path}")


def test_whole_trees_at_other_addresses_run_in_the_slow_pool(slow_queue):
    session = a_room(answers=1, revealed=True).session
    shared, embedded = (
        sharing.share(session, by=None),
        sharing.share(session, Link.Purpose.EMBED, [], by=None),
    )
    desk = f"/desk/{session.written_code}"
    addresses = [desk, f"{desk}/sheet.pdf", f"{desk}/cards.pdf"]
    addresses += [f"/summary/{shared}", f"/summary/{shared}.md"]
    client = Client()
    client.force_login(session.organiser)
    for address in [*addresses, f"/embed/{embedded}"]:
        with pytest.raises(slow_pool.Requeued):
            client.get(address)


def test_logos_are_unpacked_one_after_another(slow_queue, client):
    client.force_login(an_organiser("mona"))
    told = {"name": "Elm Trust", "accent": "#333399"}
    with pytest.raises(slow_pool.Requeued) as later:
        client.post("/organisation", told | {"logo": SimpleUploadedFile("logo.png", b"x")})
    for name in ("one", "another"):
        slow_queue.put(name, **later.value.place)
    assert slow_queue.get()[0] == "one" and not slow_queue._has_next()
    assert client.post("/organisation", told).status_code == 302


def test_a_reader_who_finds_too_many_waiting_gets_a_sentence_and_the_page_tries_again(
    slow_queue,
):
    person = Person(a_room(answers=1, revealed=True))
    key = person.room.session.pk
    slow_queue.put("another", key, cost=100, rank=slow_pool.SHARED_RANK)
    page = person.client.get(f"{person.base}/tree", headers={"Accept": "text/html"})
    assert page.status_code == 503
    assert page["Refresh"] == page["Retry-After"]
    assert "Many people are loading this session" in page.content.decode()
    assert f"tries again by itself in {page['Retry-After']} seconds" in page.content.decode()
    told = person.client.get(
        f"{person.base}/changes?since=0", headers={"Accept": "application/json"}
    )
    assert told.status_code == 503 and told["Retry-After"] and "Refresh" not in told
    assert "Many people" in told.json()["error"]


def test_a_desk_is_served_before_the_readers_of_its_session(slow_queue):
    session = a_room(answers=1, revealed=True, organiser=an_organiser("mona")).session
    slow_queue.put("a reader", session.pk, cost=100, rank=slow_pool.SHARED_RANK)
    client = Client()
    client.force_login(session.organiser)
    slow_queue.put("the desk", **place_of(client, f"/desk/{session.written_code}"))
    assert slow_queue.get() == ("the desk", session.pk)


def test_the_screen_is_served_before_a_stranger_who_searches_a_lot(slow_queue):
    room = a_room(answers=1, revealed=True).session
    base = f"/s/{room.written_code}"
    search = place_of(Client(), f"{base}/summary?q=why")
    while not slow_queue.is_full(**search):
        slow_queue.put("a search", **search)
    slow_queue.put("the screen", **place_of(Client(), f"{base}/screen"))
    slow_queue.put("the summary", **place_of(Client(), f"{base}/summary"))
    for page in ("the screen", "the summary", "a search"):
        assert slow_queue.get() == (page, room.pk)
        slow_queue.done(room.pk)


def place_of(client, address):
    """Where what this address asks for waits."""
    with pytest.raises(slow_pool.Requeued) as requeued:
        client.get(address)
    return requeued.value.place


@pytest.mark.parametrize("path", ["s/2222-2222/screen", "desk/2222-2222", "embed/no-such-link"])
def test_what_is_not_there_is_said_by_a_fast_thread(path, slow_queue):
    assert Client().get(f"/{path}").status_code == 404


@pytest.mark.parametrize("path", FAST)
def test_what_phones_poll_for_is_fast(path, slow_queue):
    person = Person(a_room(answers=1, revealed=True))
    now = fresh(person.room.session).phone_revision
    assert person.client.get(f"{person.base}{path.format(now=now)}").status_code == 200


def test_what_phones_send_is_fast(slow_queue):
    person = Person(a_room(answers=1, mode="quick"))
    assert person.send("We were asked too late").status_code == 302
    vote = f"{person.base}/nodes/{person.room.answers[0].pk}/vote"
    assert person.client.post(vote).status_code == 409  # not open for voting, and a quick response


@pytest.mark.parametrize("page", ["screen", "summary"])
def test_a_whole_tree_is_drawn_once_for_everybody_until_it_changes(
    page, django_assert_max_num_queries
):
    room = a_room(answers=2, revealed=True)
    address = f"/s/{room.session.written_code}/{page}"
    first = Client().get(address).content.decode()
    with django_assert_max_num_queries(5):
        assert "Answer number 1" in Client().get(address).content.decode()
    an_answer(room.seats[0], room.why, "A late thought")
    assert "A late thought" not in first
    assert "A late thought" in Client().get(address).content.decode()


def test_a_kept_page_says_how_many_have_joined_since():
    room = a_room(people=3, answers=2, revealed=True)
    before = said_of_people(room)
    Person(room)
    after = said_of_people(room)
    assert (before[0], after[0]) == ("3", "4")
    assert before[1] != after[1]


def said_of_people(room):
    """By the lobby, and by the first sentence of the summary."""
    address = f"/s/{room.session.written_code}"
    lobby = Client().get(f"{address}/screen").content.decode()
    summary = Client().get(f"{address}/summary").content.decode()
    lead = re.search(r'class="lead">(.*?)</p>', summary)[1]
    return re.search(r'id="people".*?<b>(.*?)<', lobby, re.DOTALL)[1], lead
