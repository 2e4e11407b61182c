"""What somebody can guess who knows everybody's group and everything that is public.

They try assignments of answers, ticks and choices to people at random, of which all that they know
is true: the totals, what they wrote, ticked and chose themselves, and what is published by group
and by side. How often an answer is by somebody of a group is their guess.
"""

from collections import Counter
from math import log2

from tests.equal_voice.ledgers import CommonGround, EqualVoice, published
from tests.equal_voice.moves import Moves

STEPS = 3000
EVERY = 10  # steps are a sample


class Guesses:
    """The guesses of the person on the seat `fixed`, who knows what these ledgers publish.

    The steps begin at what is true: if they are too few, the guesses are better than they could be.
    `about` are answers and what was ticked or chosen that half of the steps are about.
    """

    def __init__(self, room, fixed, ledgers, chance, steps=STEPS, about=()):
        self.room, self.fixed, self.ledgers, self.chance = room, fixed, ledgers, chance
        self.about = about
        self.seen = published(room, ledgers)
        self.moves = Moves(room, fixed)
        self.said = [thing for thing, seats in room.said.items() if seats]
        self.answers = [n for n, each in enumerate(room.answers) if each.seat != fixed]
        self.authors = {answer: Counter() for answer in self.answers}
        self.sayers = {thing: Counter() for thing in self.said}
        self._follow(steps)

    def surprise(self, answer, group):
        """Return how surprising it would be, in bits, if somebody of the group wrote it."""
        seen, groups = self.authors[answer], len({*self.room.groups})
        return -log2((seen[group] + 1) / (seen.total() + groups))

    def sure(self):
        """Return the answers and what was ticked or chosen, of which there was 1 possibility."""
        return {key for key, seen in (self.authors | self.sayers).items() if len(seen) == 1}

    def _follow(self, steps):
        room = self.room
        for step in range(steps):
            changed = self._changed(room)
            if changed and self._is_the_same(changed, room):
                room = changed
            if step % EVERY == 0:
                self._note(room)

    def _is_the_same(self, changed, room):
        """Return True if the same is published; nobody changes groups."""
        differs = {
            EqualVoice: changed.answers is not room.answers,
            CommonGround: changed.said is not room.said,
        }
        return all(
            ledger(changed).follow() == seen
            for ledger, seen in zip(self.ledgers, self.seen, strict=True)
            if differs.get(ledger, True)
        )

    def _note(self, room):
        sides = room.on_side(1), room.on_side(2)
        for answer, seen in self.authors.items():
            seen[room.group_of(answer)] += 1
        for thing, seen in self.sayers.items():
            seen[tuple(len(room.said[thing] & side) for side in sides)] += 1

    def _changed(self, room):
        two = [self.chance.randrange(len(room.groups)) for _ in range(2)]
        if self.chance.random() < 0.5:
            thing = self._one_of(self.said)
            return self.chance.choice([self.moves.said_by, self.moves.said_in_turn])(
                room, thing, *two
            )
        answer = self._one_of(self.answers)
        if self.chance.random() < 0.3:
            in_turn = self.chance.choice([self.moves.in_turn, self.moves.all_in_turn])
            return in_turn(room, room.answers[answer].why, *two)
        if self.chance.random() < 0.5:
            return self.moves.by_another(room, answer, two[0])
        return self.moves.exchanged(room, answer, self.chance.choice(self.answers))

    def _one_of(self, things):
        wanted = [each for each in things if each in self.about]
        return self.chance.choice(wanted if wanted and self.chance.random() < 0.5 else things)
