"""The desk shows how much each group said, once it is published."""

import pytest

from tests.actions.voice_rooms import Room
from tests.factories import fresh
from workshops import board
from workshops.board.audience import DESK, PHONE, SCREEN
from workshops.fragments import desk, phone, screen

SAID = "How much each group said"


def changes(room, since, audience):
    return board.read_changes(room.session.pk, since, audience)


def drawn(room, since):
    """Return the piece of the desk."""
    upserts, _ = desk.pieces_of_desk(changes(room, since, DESK))
    (piece,) = [each.html for each in upserts if each.id == "voice"]
    return piece


@pytest.fixture
def revealed(db):
    """A room of which a block was just published, and the revision before."""
    room = Room()
    room.write(30)
    before = fresh(room.session).revision
    room.reveal()
    return room, before


def test_the_desk_gets_it_with_the_reveal_and_phones_and_screens_do_not(revealed):
    room, before = revealed
    piece = drawn(room, before)
    for words in (SAID, "I use services", "5 in 10", "3 in 10", "wrote about 3 in 10 answers"):
        assert words in piece
    others = [
        *screen.pieces_of_screen(changes(room, before, SCREEN))[0],
        *phone.pieces_of_phone(changes(room, before, PHONE))[0],
    ]
    assert others
    assert not any("by-group" in each.html or SAID in each.html for each in others)


def test_a_page_of_the_desk_has_it_only_once_it_is_published(client, revealed):
    room, before = revealed
    client.force_login(room.session.organiser)
    address = f"/desk/{room.session.written_code}"
    assert drawn(room, before) in client.get(address).text
    other = Room(title="Nothing yet")
    page = client.get(f"/desk/{other.session.written_code}").text
    assert '<section id="voice" class="by-group" hidden>' in page
    assert SAID not in page
