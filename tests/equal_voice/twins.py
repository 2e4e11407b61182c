"""Claims about who wrote, and the search for a room in which a claim is false.

If for every true claim there is such a twin, of which the same is published and everything public
is the same, nobody can be sure of the claim.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from .rooms import NO_GROUP, published

FEW = 5


@dataclass(frozen=True)
class Wrote:
    """The group wrote so many of the answers under a why."""

    group: str
    why: int
    answers: int

    def holds(self, room):
        return _written(room, self.why)[self.group] == self.answers


@dataclass(frozen=True)
class IsBy:
    """The answer is by somebody in one of the groups."""

    answer: int
    groups: frozenset

    def holds(self, room):
        return room.group_of(self.answer) in self.groups


@dataclass(frozen=True)
class IsIn:
    """The person on the seat is in the group."""

    seat: int
    group: str

    def holds(self, room):
        return room.groups[self.seat] == self.group


@dataclass(frozen=True)
class HasPeople:
    """The group has so few people."""

    group: str
    people: int

    def holds(self, room):
        return Counter(room.groups)[self.group] == self.people


def claims_of(room):
    """Return the true claims about a room, in any order."""
    sizes = Counter(room.groups)
    few = [HasPeople(group, sizes[group]) for group in room.sides if sizes[group] < FEW]
    late = [IsIn(len(room.groups) - 1, room.groups[-1])]
    whys = {each.why for each in room.answers}
    wrote = [Wrote(group, why, _written(room, why)[group]) for group in room.sides for why in whys]
    by = [IsBy(n, frozenset({room.group_of(n)})) for n in range(len(room.answers))]
    by_side = [IsBy(claim.answer, _same_side(room, claim)) for claim in by]
    return few + late + wrote + by + by_side


def twin_of(room, claim, chance, ledger, fixed=None):
    """Return a room of which the same is published and in which the claim is false, or None.

    `fixed` is a seat that knows its own group and answers. First try what is closest to the room,
    then walk on at random from rooms of which the same is published.
    """
    seen = published(room, ledger)
    search = _Search(room, claim, fixed, chance)
    for candidate in search.candidates():
        if not claim.holds(candidate) and published(candidate, ledger) == seen:
            return candidate
    return search.walk(lambda candidate: published(candidate, ledger) == seen)


def _written(room, why):
    return Counter(map(room.group_of, room.standing(why)))


def _same_side(room, claim):
    (group,) = claim.groups
    side = room.sides.get(group)
    same = {other for other in room.sides if room.sides[other] == side}
    return frozenset(same if side else {group, NO_GROUP})


class _Search:
    STEPS = 3000

    def __init__(self, room, claim, fixed, chance):
        self.room, self.claim, self.fixed, self.chance = room, claim, fixed, chance
        self.joined = _joined_before(room)
        self.free = [n for n, each in enumerate(room.answers) if each.seat != fixed]
        self.seats = [seat for seat in range(len(room.groups)) if seat != fixed]
        self.changes = [self._exchange, self._take_turns, self._reassign, self._regroup]

    def candidates(self):
        """Yield the rooms that are one change away and make the claim false."""
        if isinstance(self.claim, HasPeople | IsIn):
            yield from self._with_another_group()
        else:
            yield from self._with_other_authors(self._about())

    def walk(self, is_published):
        """Walk at random through rooms of which the same is published, until the claim is false."""
        room = self.room
        for _ in range(self.STEPS):
            changed = self._changed(room)
            if changed and is_published(changed):
                room = changed
                if not self.claim.holds(room):
                    return room
        return None

    def _about(self):
        if isinstance(self.claim, IsBy):
            return [self.claim.answer]
        return self.room.standing(self.claim.why)

    def _with_another_group(self):
        for seat in self.seats:
            for other in (*self.room.sides, NO_GROUP):
                yield _regrouped(self.room, {seat: other})

    def _with_other_authors(self, answers):
        for answer in answers:
            why, author = self.room.answers[answer].why, self.room.answers[answer].seat
            yield from filter(
                None,
                [
                    *(self._exchanged(self.room, answer, partner) for partner in self.free),
                    *(self._in_turn(self.room, why, author, seat) for seat in self.seats),
                ],
            )

    def _changed(self, room):
        """Return the room after 1 to 3 small changes at random, or None if they cannot be."""
        for _ in range(self.chance.randint(1, 3)):
            change = self.chance.choice(self.changes)
            room = change(room)
            if room is None:
                return None
        return room

    def _exchange(self, room):
        return self._exchanged(room, self.chance.choice(self.free), self.chance.choice(self.free))

    def _reassign(self, room):
        answer = self.chance.choice(self.free)
        seat = self.chance.randrange(self.joined[answer])
        authors = [each.seat for each in room.answers]
        authors[answer] = seat
        return self._possible(room, authors)

    def _take_turns(self, room):
        why = self.chance.choice(room.answers).why
        return self._in_turn(
            room, why, self.chance.choice(self.seats), self.chance.choice(self.seats)
        )

    def _regroup(self, room):
        seat = self.chance.choice(self.seats)
        return _regrouped(room, {seat: self.chance.choice([*room.sides, NO_GROUP])})

    def _exchanged(self, room, one, other):
        authors = [each.seat for each in room.answers]
        authors[one], authors[other] = authors[other], authors[one]
        return self._possible(room, authors)

    def _in_turn(self, room, why, one, other):
        """Let each of 2 people have written what the other has, under a why."""
        turn = {one: other, other: one}
        authors = [
            turn.get(each.seat, each.seat) if each.why == why else each.seat
            for each in room.answers
        ]
        return self._possible(room, authors)

    def _possible(self, room, authors):
        """Return the room with these authors, if it looks the same to everybody but them."""
        writers = defaultdict(set)
        for n, (answer, seat) in enumerate(zip(room.answers, authors, strict=True)):
            is_own = answer.seat == self.fixed
            if seat >= self.joined[n] or (seat == self.fixed) != is_own:
                return None
            if answer.is_first == (seat in writers[answer.why]):
                return None
            writers[answer.why].add(seat)
        return room.with_authors(authors)


def _regrouped(room, groups):
    changed = tuple(groups.get(seat, group) for seat, group in enumerate(room.groups))
    return replace(room, groups=changed)


def _joined_before(room):
    here, joined = 0, []
    for kind, *_ in room.events:
        here += kind == "join"
        if kind == "write":
            joined.append(here)
    return joined
