"""Somebody who knows everybody's group learns little from figures by group and by side.

They took part, and know every total and everything that is published: how much each group wrote,
and where answers and choices are placed. Compare what they guess with that and without it.
"""

import random

import pytest

from tests.equal_voice.drawing import a_room
from tests.equal_voice.ledgers import BOTH

from .guesses import Guesses

WALKS = 4  # at most: what 1 of them finds is possible
LITTLE = 0.25  # bits for each answer, of about 2


@pytest.mark.parametrize(("people", "seed"), [(24, 3), (24, 43)])
def test_nothing_is_sure_that_was_not_before(people, seed):
    room, fixed = a_room_and_a_person(people, seed)
    told, untold = guesses(room, fixed, steps=100)
    seems_sure = told.sure() - untold.sure()
    for seed in range(2, WALKS + 1):
        if seems_sure:
            seems_sure &= walk(room, fixed, BOTH, 100, seed).sure()
    assert seems_sure == set()


@pytest.mark.long
@pytest.mark.parametrize("people", range(8, 41, 4))
def test_the_group_of_an_author_is_about_as_hard_to_guess_as_before(people):
    learned = []
    for seed in range(30):
        told, untold = guesses(*a_room_and_a_person(people, seed), steps=100)
        learned.append(untold.bits() - told.bits())
    assert sum(learned) / len(learned) < LITTLE


def a_room_and_a_person(people, seed):
    chance = random.Random(100 * seed + people)
    return a_room(chance, people), chance.randrange(people)


def guesses(room, fixed, steps):
    """Return the guesses with what is published, and without; `steps` for each thing to guess."""
    return [walk(room, fixed, ledgers, steps) for ledgers in (BOTH, ())]


def walk(room, fixed, ledgers, steps, seed=1):
    steps *= len(room.answers) + len(room.said)
    return Guesses(room, fixed, ledgers, random.Random(seed), steps)
