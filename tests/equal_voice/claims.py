"""Claims about who is in a group, who wrote, who ticked and who chose."""

from collections import Counter
from dataclasses import dataclass

from .ledgers import CommonGround, published
from .rooms import NO_GROUP, Choice, Tick

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


@dataclass(frozen=True)
class Said:
    """So many of the group ticked this, or chose this in a check."""

    group: str
    thing: Tick | Choice
    people: int

    def holds(self, room):
        return _saying(room, self.thing)[self.group] == self.people


@dataclass(frozen=True)
class SaidOnSides:
    """So many on either side ticked this, or chose this in a check."""

    thing: Tick | Choice
    people: tuple[int, int]

    def holds(self, room):
        return (
            tuple(len(room.said[self.thing] & room.on_side(side)) for side in (1, 2)) == self.people
        )


def claims_of(room):
    """Return the true claims about a room: a list for each kind of claim."""
    groups = [*room.sides, NO_GROUP]
    sizes = Counter(room.groups)
    whys = {each.why for each in room.answers}
    by = [IsBy(n, frozenset({room.group_of(n)})) for n in range(len(room.answers))]
    kinds = [
        [HasPeople(group, sizes[group]) for group in groups if sizes[group] < FEW],
        [IsIn(len(room.groups) - 1, room.groups[-1])],
        [Wrote(group, why, _written(room, why)[group]) for group in room.sides for why in whys],
        by,
        [IsBy(claim.answer, _same_side(room, claim)) for claim in by],
        [_said(room, group, thing) for group in groups for thing in _placed(room)],
        [_said(room, group, thing) for group in groups for thing in _ticked(room)],
        [_said(room, group, thing) for group in groups for thing in _chosen(room)],
    ]
    return [claims for claims in kinds if claims]


def _written(room, why):
    return Counter(map(room.group_of, room.standing(why)))


def _same_side(room, claim):
    (group,) = claim.groups
    side = room.sides.get(group)
    same = {other for other in room.sides if room.sides[other] == side}
    return frozenset(same if side else {group, NO_GROUP})


def _said(room, group, thing):
    return Said(group, thing, _saying(room, thing)[group])


def _saying(room, thing):
    return Counter(room.groups[seat] for seat in room.who_said(thing))


def _placed(room):
    (batches,) = published(room, [CommonGround])
    return [thing for batch in batches for thing in batch]


def _ticked(room):
    return [each for each, seats in room.said.items() if seats and isinstance(each, Tick)]


def _chosen(room):
    return [each for each, seats in room.said.items() if seats and isinstance(each, Choice)]
