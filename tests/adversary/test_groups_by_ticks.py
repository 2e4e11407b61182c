"""Somebody who knows everybody's group learns little from figures by group and by side.

They took part, and know every total and everything that is published: how much each group wrote,
and where answers and choices are placed. Compare what they guess with that and without it.
"""

import random
from functools import cache, lru_cache
from statistics import mean

import pytest

from tests.equal_voice import ledgers
from tests.equal_voice.claims import IsBy, SaidOnSides
from tests.equal_voice.drawing import a_room
from tests.equal_voice.ledgers import BOTH, CommonGround
from tests.equal_voice.twins import twin_of
from workshops.common_ground import batch, place, placement
from workshops.common_ground.fisher import Splits

from .guesses import STEPS, Guesses
from .links import Link, band_by_chance

ROOMS = 30
LITTLE = 0.25  # bits for each answer, of about 2


@pytest.fixture(autouse=True)
def the_same_is_placed_once(monkeypatch):
    """Walks come by the same numbers thousands of times."""
    once = lru_cache(3000)(place)
    monkeypatch.setattr(ledgers, "place", lambda compared, number: once(tuple(compared), number))
    counted_once = cache(Splits)
    monkeypatch.setattr(batch, "Splits", counted_once)
    monkeypatch.setattr(placement, "Splits", counted_once)


@pytest.mark.parametrize(("people", "seed"), [(24, 20), (24, 43)])
def test_nothing_is_sure_that_was_not_before(people, seed):
    room, fixed = a_room_and_a_person(people, seed)
    assert newly_sure(guesses(room, fixed, BOTH, steps=50)) == set()


class WithNumbersOfEachSide(CommonGround):
    """Publishes, of what is placed, how many of each side say it."""

    def placed(self, compared):
        placed = super().placed(compared)
        return {each.key: each.counts for each in compared if each.key in placed}


def test_numbers_of_each_side_make_it_sure_how_many_of_them_tick():
    room, fixed = a_room_and_a_person(24, 33)
    (placed,) = filter(None, WithNumbersOfEachSide(room).follow())
    answers = {thing for thing in placed if thing.answer is not None}
    assert answers
    assert still_sure(room, fixed, answers, [WithNumbersOfEachSide], walks=2) == answers
    assert still_sure(room, fixed, answers, BOTH) == set()


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("people", range(8, 41, 4))
def test_the_group_of_an_author_is_about_as_hard_to_guess_as_before(people, figure):
    links, sure = [], 0
    for seed in range(ROOMS):
        room, fixed = a_room_and_a_person(people, seed)
        told, untold = (guesses(room, fixed, ledgers, steps=100) for ledgers in (BOTH, ()))
        sure += len(newly_sure(told))
        if any(map(any, told.seen)):
            links.append(Link(told, untold))
    learned = mean(link.bits() for link in links) if links else 0
    if links:
        least, most = band_by_chance(links, random.Random(people))
        of = mean(link.bits_untold() for link in links)
        figure(
            f"{people} people, {len(links)} of {ROOMS} rooms show something",
            f"{learned:.3f} of {of:.2f} bits easier (99 % by chance: {least:.3f} to {most:.3f}), "
            f"sure: {sure}",
        )
    assert sure == 0
    assert learned < LITTLE


def a_room_and_a_person(people, seed):
    chance = random.Random(100 * seed + people)
    return a_room(chance, people), chance.randrange(people)


def guesses(room, fixed, ledgers, steps):
    """Return the guesses after so many `steps` for each thing to guess."""
    steps *= len(room.answers) + len(room.said)
    return Guesses(room, fixed, ledgers, random.Random(1), steps)


def newly_sure(told):
    """Return what is sure for somebody who is told what is published, and for nobody else."""
    sure = still_sure(told.room, told.fixed, told.sure(), BOTH)
    untold = still_sure(told.room, told.fixed, sure, ())
    return {thing for thing in sure - untold if not has_another(told, thing)}


def has_another(told, thing, attempts=8):
    """Return True if there is a room in which it is otherwise, and everything known the same."""
    room = told.room
    if thing in told.sayers:
        claim = SaidOnSides(thing, *told.sayers[thing])
    else:
        claim = IsBy(thing, frozenset({room.group_of(thing)}))
    return any(
        twin_of(room, claim, random.Random(seed), BOTH, told.fixed, groups_are_known=True)
        for seed in range(attempts)
    )


def still_sure(room, fixed, seems_sure, ledgers, walks=6, steps=STEPS):
    """Return what of this, of which a walk saw 1 possibility, has no other in further walks.

    A possibility that 1 of them finds is a room in which everything known is the same.
    """
    for seed in range(walks):
        if seems_sure:
            walk = Guesses(room, fixed, ledgers, random.Random(seed), steps, about=seems_sure)
            seems_sure = seems_sure & walk.sure()
    return seems_sure
