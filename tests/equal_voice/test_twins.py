"""Nobody can be sure who wrote what from what is published by group."""

import random
from collections import Counter

import pytest

from workshops.equal_voice import blocks
from workshops.equal_voice.blocks import block_of
from workshops.equal_voice.parts import number_in
from workshops.equal_voice.voice import with_next_block

from .rooms import Answer, Ledger, Room, a_room
from .twins import IsBy, IsIn, Wrote, claims_of, twin_of

CLAIMS = 6  # tried of each room, and each by somebody who took part and by somebody who did not


@pytest.mark.parametrize("seed", range(4))
def test_every_claim_has_a_twin(seed):
    assert sure_claims(seed) == []


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4, 400))
def test_every_claim_has_a_twin_in_many_rooms(seed):
    assert sure_claims(seed) == []


def sure_claims(seed):
    """Return the claims about a room that what is published makes sure, of a sample of all."""
    chance = random.Random(seed)
    room = a_room(chance)
    claims = claims_of(room)
    return [
        (claim, fixed)
        for claim in chance.sample(claims, min(CLAIMS, len(claims)))
        for fixed in (None, chance.randrange(len(room.groups)))
        if is_sure(room, claim, fixed)
    ]


def is_sure(room, claim, fixed=None, ledger=Ledger):
    """Return True if what is published makes the claim sure, and what everybody sees does not."""
    chance = random.Random(1)
    return not twin_of(room, claim, chance, ledger, fixed) and bool(
        twin_of(room, claim, chance, Silent, fixed)
    )


class Silent(Ledger):
    """Publishes nothing."""

    def publish(self):
        pass


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


class Recounting(Ledger):
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
    assert is_sure(room, about, ledger=Recounting)


class CountingPeopleAgain(Ledger):
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
    assert is_sure(room, about, ledger=CountingPeopleAgain)
