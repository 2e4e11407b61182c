"""The program publishes of a room what the rules do, and the same of its twin."""

import random

import pytest

from . import looks
from .claims import Said
from .drawing import a_room
from .ledgers import BOTH, published
from .replay import KEYS, Replay
from .rooms import Tick
from .twins import twin_of

pytestmark = pytest.mark.django_db


def test_a_room_and_its_twin_look_the_same_in_the_program():
    assert_twins_look_the_same(seed=40)


@pytest.mark.long
@pytest.mark.parametrize(
    ("people", "seed"),
    [
        *((24, seed) for seed in (1, 6, 17, 25, 56, 72, 84, 118)),
        *((26, seed) for seed in (13, 33, 44, 66, 74, 101)),
        *((28, seed) for seed in (25, 37, 56, 80, 105, 139)),
    ],
)
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
    assert other.desks == one.desks
    assert looks.files(other.session) == looks.files(one.session)


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
