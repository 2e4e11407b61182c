"""One frame a tick for each audience that is here: a kind of page, in a language."""

import asyncio
from threading import Event

import pytest

from tests.factories import a_room
from workshops import fragments
from workshops.board import Audience
from workshops.relay import numbers_for_phones, people, reading
from workshops.relay.session_relay import SessionRelay

ENGLISH, WELSH = Audience("phone"), Audience("phone", language="cy")


class Page:
    """A socket that keeps what it is sent."""

    may_stay = seat_id = None

    def __init__(self, audience):
        self.audience, self.heard = audience, []

    def push(self, text):
        self.heard.append(text)


@pytest.fixture
def drawn(monkeypatch):
    """The audiences for which a frame was drawn, in a session that has just changed."""
    drawn = []

    async def inline(function, *args):
        return function(*args)

    async def nothing(session_id):
        pass

    def frame_after(session_id, since, audience):
        drawn.append(audience)
        return fragments.Frame(since, since + 1, (), (audience.language,))

    monkeypatch.setattr(people, "publish_count", nothing)
    monkeypatch.setattr(reading, "in_thread", inline)
    monkeypatch.setattr(reading, "frame_after", frame_after)
    monkeypatch.setattr(reading, "revision", lambda *_: 1)
    monkeypatch.setattr(numbers_for_phones, "of", lambda session_id: ({}, 0))
    return drawn


async def test_a_frame_is_drawn_once_for_each_language_and_for_none_that_is_absent(drawn):
    relay = SessionRelay(1)
    pages = [Page(audience) for audience in (ENGLISH, ENGLISH, WELSH)]
    for page in pages:
        await relay.welcome(page)
    await relay._bring_up_to_date()
    relay.stop()
    assert drawn == [ENGLISH, WELSH]
    assert [page.heard[-1].count("cy") for page in pages] == [0, 0, 1]


async def test_every_phone_is_sent_the_same_numbers_and_only_new_ones(drawn, monkeypatch):
    relay = SessionRelay(1)
    pages = [Page(audience) for audience in (ENGLISH, ENGLISH, WELSH)]
    for page in pages:
        await relay.welcome(page)
    shown = [{"7": {"written": 6}}, {"7": {"written": 6}}, {}]
    for whys in shown:
        monkeypatch.setattr(numbers_for_phones, "of", lambda session_id, whys=whys: (whys, 0))
        await relay._bring_up_to_date()
    relay.stop()
    for page in pages:
        assert [text for text in page.heard if "numbers" in text] == [
            '{"type":"numbers","whys":{"7":{"written":6}}}',
            '{"type":"numbers","whys":{}}',
        ]


async def test_a_slow_query_of_one_session_does_not_hold_up_another():
    release = Event()
    slow = [
        asyncio.create_task(reading.in_thread(release.wait)) for _ in range(reading.THREADS - 1)
    ]
    try:
        assert await asyncio.wait_for(reading.in_thread(lambda: "answered"), 10) == "answered"
    finally:
        release.set()
        await asyncio.gather(*slow)


@pytest.mark.django_db
def test_a_page_stays_in_the_language_it_was_loaded_in(client, settings, monkeypatch):
    settings.OFFERED_LANGUAGES = ["en", "cy"]
    room, asked = a_room(revealed=True), []

    def frame_for(session, since, audience):
        asked.append(audience.language)
        return fragments.Frame(1, 1, (), ())

    monkeypatch.setattr(fragments, "frame_for", frame_for)
    address = f"/s/{room.session.written_code}/changes?since=1&audience=screen"
    for language in ("&language=cy", "&language=xx", ""):
        client.get(address + language, headers={"Accept-Language": "cy"})
    assert asked == ["cy", "en", "en"]


@pytest.mark.django_db
@pytest.mark.parametrize(("offered", "said"), [(["en"], False), (["en", "cy"], True)])
def test_a_page_says_its_language_to_scripts_where_there_is_a_choice(
    client, settings, offered, said
):
    settings.OFFERED_LANGUAGES = offered
    room = a_room(revealed=True)
    page = client.get(f"/s/{room.session.written_code}/screen").content.decode()
    assert (' data-language="en"' in page) == said
