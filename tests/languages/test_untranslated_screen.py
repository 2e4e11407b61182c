"""Each face of the big screen, and what its pages are sent, in a language made of the English."""

import pytest

from tests.factories import a_room, a_session, an_answer, fresh
from tests.untranslated import GREEK, untranslated
from workshops import board, fragments
from workshops.actions import asking, causes, closing, grouping, voting

pytestmark = pytest.mark.django_db


@pytest.fixture
def said_in_english(client, settings):
    """What the screen of a session says in English alone, drawn whole and piece by piece."""
    settings.OFFERED_LANGUAGES = ["en-xa"]

    def look(session):
        page = client.get(f"/s/{session.written_code}/screen").text
        pieces = fragments.frame(session.pk, 0, board.Audience("screen", language="en-xa")).upserts
        return [
            *untranslated(page),
            *(word for piece in pieces for word in untranslated(piece.html)),
        ]

    return look


def a_greek_room(**options):
    room = a_room(title=GREEK, question=GREEK, **options)
    told = [an_answer(room.seats[0], room.why, f"{GREEK} {n}") for n in range(4)]
    return room, told


def test_the_lobby_says_nothing_in_english_alone(said_in_english):
    assert said_in_english(a_session(title=GREEK, question=GREEK)) == []
    assert said_in_english(a_session(title=GREEK, question=GREEK, opened=False)) == []


def test_silent_writing_says_nothing_in_english_alone(said_in_english):
    room, told = a_greek_room()
    assert said_in_english(room.session) == []
    asking.reveal(room.session, room.why)
    for answer in told[:2]:
        asking.ask(room.session, answer)
    assert said_in_english(room.session) == []


def test_the_tree_says_nothing_in_english_alone(said_in_english):
    room, told = a_greek_room(mode="full")
    asking.reveal(room.session, room.why)
    grouping.group(room.session, [answer.pk for answer in told[2:]], GREEK)
    asking.open_voting(room.session, fresh(room.why))
    voting.give(room.seats[0], told[0])
    assert said_in_english(room.session) == []
    asking.settle(room.session, fresh(room.why))
    assert said_in_english(room.session) == []


def test_the_finished_picture_says_nothing_in_english_alone(said_in_english):
    room, told = a_greek_room()
    asking.reveal(room.session, room.why)
    causes.mark_cause(room.session, told[0], f"{GREEK}, {GREEK}")
    closing.begin_closing(room.session)
    assert said_in_english(room.session) == []
