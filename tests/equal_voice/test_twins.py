"""Nobody can be sure who wrote, ticked or chose what from what is published by group and side."""

import random
from collections import Counter

import pytest

from workshops.common_ground import batch, placement
from workshops.equal_voice import blocks, voice
from workshops.equal_voice.blocks import block_of, people_units
from workshops.equal_voice.parts import number_in
from workshops.equal_voice.voice import with_next_block

from .claims import HasPeople, IsBy, IsIn, Said, Wrote, claims_of
from .drawing import a_room
from .ledgers import BOTH, CommonGround, EqualVoice, published
from .rooms import NO_GROUP, Answer, Room, Tick
from .twins import twin_of

OPEN = 0.6  # at least, of the claims about a room: what everybody sees does not make them sure


@pytest.mark.parametrize("seed", range(5, 10))
def test_every_claim_has_a_twin(seed):
    assert sure_claims(seed) == []


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10, 400))
def test_every_claim_has_a_twin_in_many_rooms(seed):
    assert sure_claims(seed, attempts=8) == []


def sure_claims(seed, attempts=1):
    """Return the claims about a room that what is published makes sure.

    Try 1 claim of each kind for somebody who did not take part and 1 for somebody who did.
    """
    chance = random.Random(seed)
    room = a_room(chance)
    tried = [
        (chance.choice(claims), fixed)
        for claims in claims_of(room)
        for fixed in (None, chance.randrange(len(room.groups)))
    ]
    open_ones = [each for each in tried if has_twin(room, *each, ledgers=())]
    assert len(open_ones) >= OPEN * len(tried), "such rooms show little"
    return [each for each in open_ones if not has_twin(room, *each, attempts=attempts)]


def is_sure(room, claim, fixed=None, ledgers=BOTH):
    """Return True if what is published makes the claim sure, and what everybody sees does not."""
    is_open = has_twin(room, claim, fixed, ledgers=())
    return is_open and not has_twin(room, claim, fixed, ledgers)


def has_twin(room, claim, fixed=None, ledgers=BOTH, attempts=1):
    chances = map(random.Random, range(attempts))
    return any(twin_of(room, claim, chance, ledgers, fixed) for chance in chances)


# What each of the rules is for: without it, somebody can be sure of something.


SIDES = {"use": 1, "care": 1, "work": 2}


def a_small_room(people, wrote, late=(), withdrawn=None):
    """Return a room of 1 why. `wrote` has the answers of each group, and how many wrote in turn."""
    groups = [group for group, size in people.items() for _ in range(size)]
    seats = [
        groups.index(group) + n % writers
        for group, (answers, writers) in wrote.items()
        for n in range(answers)
    ]
    answers = tuple(
        Answer(0, seat, is_first=seat not in seats[:n], is_withdrawn=n == withdrawn)
        for n, seat in enumerate(seats)
    )
    events = [("join",)] * len(groups) + [("write", n) for n in range(len(seats))]
    events += [("reveal", 0), *[("join",)] * len(late)]
    events += [("withdraw", withdrawn)] if withdrawn is not None else []
    return Room(SIDES, (*groups, *late), answers, (*events, ("close",)))


def test_smaller_units_make_it_sure_how_much_a_group_wrote(monkeypatch):
    room = a_small_room({"use": 6, "work": 6}, wrote={"use": (28, 6), "work": (2, 1)})
    about, writer = Wrote("work", 0, 2), 6
    assert not is_sure(room, about, writer)
    monkeypatch.setattr(blocks, "ANSWERS_IN_A_UNIT", 4)
    assert is_sure(room, about, writer)


class Recounting(EqualVoice):
    """Counts a block again when an answer of it is withdrawn."""

    def _withdraw(self, answer):
        super()._withdraw(answer)
        if self.voice and answer in self.counted:
            written = self.written_by(self.counted & self.written)
            parts = [number_in(part, written) for part in self.voice.parts]
            self.published.append(block_of(sum(written.values()), parts))


def test_counting_again_after_a_withdrawal_makes_it_sure_who_wrote_the_answer():
    room = a_small_room({"use": 6, "work": 6}, wrote={"use": (17, 6), "work": (28, 6)}, withdrawn=3)
    about = IsBy(3, frozenset({"use", "care"}))
    assert not is_sure(room, about)
    assert is_sure(room, about, ledgers=[Recounting])


class CountingPeopleAgain(EqualVoice):
    """Fixes the parts and counts the people again at each moment."""

    def publish(self):
        super().publish()
        enough = Counter({None: blocks.BLOCK})
        self.published.append(with_next_block(None, self.room.sides, self.people(), enough))


def test_counting_the_people_again_makes_it_sure_in_which_group_somebody_late_is():
    people = {"use": 8, "care": 4, "work": 8}
    room = a_small_room(people, wrote={"use": (20, 5), "work": (20, 5)}, late=["care"])
    about = IsIn(20, "care")
    assert not is_sure(room, about)
    assert is_sure(room, about, ledgers=[CountingPeopleAgain])


def test_units_of_who_is_in_a_part_make_it_sure_that_everybody_is_in_one(monkeypatch):
    room = a_small_room({"use": 12, "work": 18}, wrote={"use": (15, 12), "work": (15, 15)})
    about = HasPeople(NO_GROUP, 0)
    assert not is_sure(room, about)
    monkeypatch.setattr(voice, "people_units", lambda _, parts: people_units(sum(parts), parts))
    assert is_sure(room, about)


def a_room_that_ticks(people, ticks):
    """Return a room that ticks themes. `ticks` has for each who of each group ticks it, from 0."""
    groups = [group for group, size in people.items() for _ in range(size)]
    said = {
        Tick(0, theme, None): frozenset(
            groups.index(group) + n for group, members in by_group.items() for n in members
        )
        for theme, by_group in enumerate(ticks)
    }
    events = [*[("join",)] * len(groups), ("reveal", 0), ("settle", 0), ("compare",), ("close",)]
    return Room(SIDES, tuple(groups), (), tuple(events), said)


def test_placements_that_leave_1_number_possible_make_it_sure_how_many_of_a_group_tick(monkeypatch):
    monkeypatch.setattr(batch, "BESIDES", 0)  # so that a small room shows it
    alike = [{"use": half, "work": half} for half in (range(5), range(5, 10))]
    first_alone = {"use": range(8), "work": []}
    room = a_room_that_ticks({"use": 10, "work": 10}, [first_alone, *alike, *alike])
    about = Said("work", Tick(0, 0, None), 0)
    assert not is_sure(room, about)
    monkeypatch.setattr(placement, "WAYS", 1)
    assert is_sure(room, about)


def test_a_placement_of_as_few_as_the_sides_need_makes_it_sure_that_nobody_else_ticks(monkeypatch):
    monkeypatch.setattr(batch, "BESIDES", 0)
    alike = [{"use": half, "work": range(20)} for half in (range(5), range(5, 10))]
    room = a_room_that_ticks({"use": 10, "work": 40}, [{"use": range(8), "work": []}, *alike])
    about = Said(NO_GROUP, Tick(0, 0, None), 0)
    assert is_sure(room, about)
    monkeypatch.undo()
    assert published(room, [CommonGround]) == [[{}]]


def test_a_placement_that_fits_nobody_else_makes_it_sure_that_nobody_else_ticks(monkeypatch):
    """With 21 of the sides, common ground would be thin: so all 22 who tick are on a side."""
    monkeypatch.setattr(batch, "placed", lambda *about: placement.placed(*about[:-1]))
    most = {"use": range(11), "work": range(11)}
    others = {"use": range(7, 15), "work": range(7, 15), NO_GROUP: range(2)}
    room = a_room_that_ticks({"use": 15, "work": 15, NO_GROUP: 2}, [most, others])
    about = Said(NO_GROUP, Tick(0, 0, None), 0)
    assert is_sure(room, about)
    monkeypatch.undo()
    assert published(room, [CommonGround]) == [[{}]]


class WithNumbersOfBothSides(CommonGround):
    """Publishes, of what is placed, how many of both sides together tick it."""

    def placed(self, compared):
        placed = super().placed(compared)
        return {each.key: (placed[each.key], each.total) for each in compared if each.key in placed}


def test_the_number_of_both_sides_makes_it_sure_whether_somebody_in_no_group_ticks(monkeypatch):
    monkeypatch.setattr(batch, "BESIDES", 0)  # so that a small room shows it
    most = {"use": range(16), "work": range(15), NO_GROUP: [0]}
    others = {"use": range(12, 20), "work": range(12, 20)}
    room = a_room_that_ticks({"use": 20, "work": 20, NO_GROUP: 1}, [most, others])
    about = Said(NO_GROUP, Tick(0, 0, None), 1)
    assert not is_sure(room, about)
    assert is_sure(room, about, ledgers=[WithNumbersOfBothSides])
