"""The search for a twin: a room of which the same is published, and in which a claim is false.

If there is one for every true claim, nobody can be sure of any. In a twin everything that is public
is the same as in the room.
"""

from itertools import chain, islice, product, zip_longest

from workshops.equal_voice.voice import Voice

from .claims import IsBy, IsIn, Said, SaidOnSides, Wrote
from .ledgers import BOTH, published
from .moves import Moves
from .rooms import NO_GROUP

WORSE = 0.05  # how often a step of mending may make it worse


def twin_of(room, claim, chance, ledgers=BOTH, fixed=None, groups_are_known=False):
    """Return a room of which the same is published and in which the claim is false, or None.

    `fixed` is a seat that knows its own group, answers, ticks and choices; with `groups_are_known`
    it knows everybody's group, and nobody is in another one in the twin. First try what is
    closest to the room, then change what is published of the closest back, and then walk on at
    random from rooms of which the same is published.
    """
    search = _Search(room, claim, fixed, chance, ledgers, groups_are_known)
    return search.closest() or search.mended() or search.walk()


class _Search:
    CLOSEST = 300
    MENDED = 4
    STEPS_TO_MEND = 600
    STEPS = 1000

    def __init__(self, room, claim, fixed, chance, ledgers, groups_are_known):
        self.room, self.claim, self.chance, self.ledgers = room, claim, chance, ledgers
        self.groups_are_known = groups_are_known
        self.seen = published(room, ledgers)
        self.moves = Moves(room, fixed)
        self.free = [n for n, each in enumerate(room.answers) if each.seat != fixed]
        self.seats = [seat for seat in range(len(room.groups)) if seat != fixed]
        self.said = [thing for thing, seats in room.said.items() if seats]
        self.unsaid = [] if groups_are_known else [self._regroup, self._regroup_each_other]
        self.unsaid += [self._exchange, self._take_turns, self._reassign] if self.free else []
        self.changes = self.unsaid + ([self._say, self._say_in_turn] if self.said else [])

    def closest(self):
        """Return a twin that is one change away."""
        for candidate in islice(self._false(chain(*self._ways())), self.CLOSEST):
            if published(candidate, self.ledgers) == self.seen:
                return candidate
        return None

    def mended(self):
        """Return a twin that is some changes away from one of the closest rooms."""
        ways = [self._false(candidates) for candidates in self._ways()]
        for candidate in islice(chain(*zip_longest(*ways)), len(ways) * self.MENDED):
            if candidate and (twin := self._mended(candidate)):
                return twin
        return None

    def walk(self):
        """Walk at random through rooms of which the same is published, until the claim is false."""
        room = self.room
        for _ in range(self.STEPS):
            changed = self._changed(room)
            if changed and published(changed, self.ledgers) == self.seen:
                room = changed
                if not self.claim.holds(room):
                    return room
        return None

    def _mended(self, room):
        differing = self._differing(room)
        for _ in range(self.STEPS_TO_MEND):
            if not differing:
                return room
            about = self.chance.choice(differing)
            is_said = about in room.said and self.chance.random() < 0.8
            changed = self._say(room, about) if is_said else self._changed(room, self.unsaid)
            if changed and not self.claim.holds(changed):
                differ = self._differing(changed)
                if len(differ) <= len(differing) + (self.chance.random() < WORSE):
                    room, differing = changed, differ
        return None

    def _differing(self, room):
        """Return what is published differently of a room: what is placed, or None for units."""
        moments = zip(self.seen, published(room, self.ledgers), strict=True)
        pairs = [pair for both in moments for pair in zip_longest(*both)]
        return [each for one, other in pairs if one != other for each in _differing(one, other)]

    def _false(self, candidates):
        return (each for each in candidates if each and not self.claim.holds(each))

    def _ways(self):
        """Return rooms that are one change away, in any order: an iterable for each way to go."""
        if self.groups_are_known:
            return self._about_the_claim(), self._with_all_of_a_why_in_turn()
        return (
            self._about_the_claim(),
            self._with_another_group(),
            self._with_people_in_each_other_s_place(),
        )

    def _about_the_claim(self):
        about = self.claim
        if isinstance(about, Said | SaidOnSides):
            return self._with_others_who_say_it(about.thing)
        if isinstance(about, IsBy):
            return self._with_other_authors([about.answer])
        if isinstance(about, Wrote):
            return self._with_other_authors(self.room.standing(about.why))
        if isinstance(about, IsIn):
            return (
                self.moves.in_each_other_s_place(self.room, about.seat, seat)
                for seat in self._in_any_order(self.seats)
            )
        return ()

    def _with_another_group(self):
        for seat in self._in_any_order(self.seats):
            for group in (*self.room.sides, NO_GROUP):
                yield self.moves.regrouped(self.room, {seat: group})

    def _with_people_in_each_other_s_place(self):
        for one, other in product(self._in_any_order(self.seats), self._in_any_order(self.seats)):
            if self.room.groups[one] != self.room.groups[other]:
                yield self.moves.in_each_other_s_place(self.room, one, other)

    def _with_all_of_a_why_in_turn(self):
        for one, other in product(self._in_any_order(self.seats), self._in_any_order(self.seats)):
            for why in self.moves.settled:
                yield self.moves.all_in_turn(self.room, why, one, other)

    def _with_other_authors(self, answers):
        for answer in self._in_any_order(answers):
            why, author = self.room.answers[answer].why, self.room.answers[answer].seat
            for partner in self._in_any_order(self.free):
                yield self.moves.exchanged(self.room, answer, partner)
            for seat in self._in_any_order(self.seats):
                yield self.moves.in_turn(self.room, why, author, seat)

    def _with_others_who_say_it(self, thing):
        seats = self.room.who_said(thing)
        for one, other in product(self._in_any_order(self.seats), self._in_any_order(self.seats)):
            if one in seats and other not in seats:
                yield self.moves.said_by(self.room, thing, one, other)
                yield self.moves.said_in_turn(self.room, thing, one, other)

    def _in_any_order(self, things):
        return self.chance.sample(things, len(things))

    def _changed(self, room, changes=None):
        """Return the room after 1 to 3 small changes at random, or None if they cannot be."""
        for _ in range(self.chance.randint(1, 3)):
            change = self.chance.choice(changes or self.changes)
            room = change(room)
            if room is None:
                return None
        return room

    def _exchange(self, room):
        one, other = self.chance.choice(self.free), self.chance.choice(self.free)
        return self.moves.exchanged(room, one, other)

    def _reassign(self, room):
        answer = self.chance.choice(self.free)
        return self.moves.by_another(room, answer, self.chance.randrange(len(room.groups)))

    def _take_turns(self, room):
        return self.moves.in_turn(room, self.chance.choice(room.answers).why, *self._two())

    def _regroup(self, room):
        groups = [*room.sides, NO_GROUP]
        return self.moves.regrouped(
            room, {self.chance.choice(self.seats): self.chance.choice(groups)}
        )

    def _regroup_each_other(self, room):
        one, other = self._two()
        return self.moves.regrouped(room, {one: room.groups[other], other: room.groups[one]})

    def _say(self, room, thing=None):
        thing = thing or self.chance.choice(self.said)
        saying = [seat for seat in self.seats if seat in room.said[thing]]
        others = [seat for seat in self.seats if seat not in room.said[thing]]
        if not saying or not others:
            return None
        return self.moves.said_by(
            room, thing, self.chance.choice(saying), self.chance.choice(others)
        )

    def _say_in_turn(self, room):
        return self.moves.said_in_turn(room, self.chance.choice(self.said), *self._two())

    def _two(self):
        return self.chance.choice(self.seats), self.chance.choice(self.seats)


def _differing(one, other):
    if isinstance(one, dict) and isinstance(other, dict):
        return [thing for thing in one.keys() | other.keys() if one.get(thing) != other.get(thing)]
    units = zip_longest(_units(one), _units(other), fillvalue=0)
    return [None] * max(1, sum(abs(n - m) for n, m in units))


def _units(voice):
    """Return the units of the people and of the last block."""
    return (*voice.people, *voice.blocks[-1].units) if isinstance(voice, Voice) else ()
