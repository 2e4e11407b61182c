"""How much of what 2 sides see differently is placed, and how often chance is taken for it.

    bin/bench sides [ROOMS]

The figures are in docs/figures-by-group.md. Every room has as many people on each side, and in
some of the rooms there are people on neither; who ticks or chooses what is drawn.
"""

import random
import sys

from workshops.common_ground import Compared, Placement, place

NAMED = {Placement.FIRST, Placement.SECOND}
ANSWERS = 20  # in a room
CHECKS = 3
CHOICES = {"a": 4, "b": 3, "c": 2, "d": 1}  # how often each is chosen, by both sides alike
MOST, FEW = 0.8, 0.2  # of a side tick an answer that the sides see differently


def share_placed(people, differing, rooms, chance, on_neither=0):
    """Return the share of `differing` answers of a room, among others, named as one side's.

    There are `people` on each side, and `on_neither` more, who tick as the sides do on average.
    """
    placed = [each for _ in range(rooms) for each in _placed(people, differing, chance, on_neither)]
    return sum(each in NAMED for each in placed) / len(placed)


def share_misled(people, rooms, chance):
    """Return the share of rooms without difference that have anything named as one side's."""
    placed = [_placed_without_difference(people, chance) for _ in range(rooms)]
    return sum(any(each in NAMED for each in room.values()) for room in placed) / rooms


def _placed(people, differing, chance, on_neither):
    seen = [(MOST, FEW) if n % 2 else (FEW, MOST) for n in range(differing)]
    shares = seen + _alike(ANSWERS - differing, chance)
    placements = place(_ticks(people, shares, chance, on_neither))
    return [placements.get(n) for n in range(differing)]


def _placed_without_difference(people, chance):
    checks = [each for check in range(CHECKS) for each in _check(check, people, chance)]
    return place([*_ticks(people, _alike(ANSWERS, chance), chance), *checks])


def _alike(answers, chance):
    return [(share, share) for share in (chance.uniform(0.1, 0.9) for _ in range(answers))]


def _ticks(people, shares, chance, on_neither=0):
    return [
        Compared(
            n,
            tuple(_number_of(people, share, chance) for share in both),
            (people, people),
            besides=(_number_of(on_neither, sum(both) / 2, chance), on_neither),
        )
        for n, both in enumerate(shares)
    ]


def _number_of(people, share, chance):
    return sum(chance.random() < share for _ in range(people))


def _check(check, people, chance):
    sides = [chance.choices([*CHOICES], CHOICES.values(), k=people) for _ in range(2)]
    return [
        Compared(
            (check, choice), tuple(side.count(choice) for side in sides), (people, people), check
        )
        for choice in CHOICES
    ]


def main(rooms):
    for people in (12, 15, 20, 30, 50):
        for differing in (1, 4, 8):
            share = share_placed(people, differing, rooms, random.Random(people))
            print(f"{people} and {people}, {differing} of {ANSWERS} differ: {share:.1%} placed")
    for on_neither in (1, 3, 6):
        share = share_placed(20, 4, rooms, random.Random(on_neither), on_neither)
        print(f"20 and 20, {on_neither} on neither, 4 of {ANSWERS} differ: {share:.1%} placed")
    for people in (12, 20, 50, 150, 300):
        share = share_misled(people, rooms, random.Random(people))
        print(f"{people} and {people} without difference: {share:.1%} of rooms have 1 named")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
