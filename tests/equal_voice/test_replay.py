"""The program publishes of a room what the rules do, and the same of its twin."""

import io
import random

import pytest

from tests.factories import fresh
from workshops.exports.document import document_of
from workshops.exports.formats import FORMATS
from workshops.models import Node

from .claims import Said
from .drawing import a_room
from .ledgers import BOTH, published
from .replay import KEYS, Replay
from .rooms import Tick
from .twins import twin_of

pytestmark = pytest.mark.django_db


def test_a_room_and_its_twin_look_the_same_in_the_program():
    assert_twins_look_the_same(seed=43)


@pytest.mark.long
@pytest.mark.parametrize(("people", "seed"), [(26, 33), (26, 51), (28, 59), (28, 74)])
def test_more_rooms_and_their_twins_look_the_same_in_the_program(people, seed):
    assert_twins_look_the_same(seed, people)


def assert_twins_look_the_same(seed, people=26):
    room = a_room(random.Random(seed), people)
    (placed, *_) = [thing for batch in published(room)[1] for thing in batch]
    saying = sum(room.groups[seat] == room.groups[0] for seat in room.who_said(placed))
    claim = Said(room.groups[0], placed, saying)
    twin = twin_of(room, claim, random.Random(1), BOTH)
    one, other = Replay(room), Replay(twin)
    assert one.voice() == by_the_rules(room)
    assert other.voice() == one.voice()
    assert summary(other) == summary(one)


def by_the_rules(room):
    """Return what the ledgers publish, as the program keeps it."""
    moments, batches = published(room)
    voice = moments[-1]
    kept = [
        [[part.side, list(part.groups)] for part in voice.parts],
        list(voice.people),
        [[block.answers, list(block.units)] for block in voice.blocks],
    ]
    return kept, [sorted(_kept(room, *each) for each in batch.items()) for batch in batches]


def _kept(room, thing, placement):
    people = len(room.who_said(thing))
    if not isinstance(thing, Tick):
        asked = f"Answer {room.standing(0)[0]}"
        return [asked, placement.value, people, "act", KEYS[thing.choice]]
    is_theme = thing.answer is None
    words = f"Theme {thing.why} {thing.theme}" if is_theme else f"Answer {thing.answer}"
    return [words, placement.value, people]


def summary(replay):
    """Return the lines of the summary, with the answers in 1 order: it is by chance."""
    session = fresh(replay.session)
    in_order = list(session.nodes.order_by("text"))
    for sort, node in enumerate(in_order):
        node.sort = sort
    Node.objects.bulk_update(in_order, ["sort"])
    stream = io.BytesIO()
    FORMATS["md"].write(document_of(session, "public"), stream)
    return stream.getvalue().decode().replace(session.written_code, "CODE").splitlines()
