"""Where an answer is placed between two sides, from how many of each side say it.

A placement that could come about in only 1 or 2 ways would tell who said it. Such a thin class of
splits is not told apart from the others.
"""

from enum import StrEnum

from .fisher import Splits

WAYS = 3  # different counts of a side that a placement must leave possible


class Placement(StrEnum):
    COMMON = "common"
    FIRST = "first"  # mainly the first side
    SECOND = "second"
    NONE = "none"


def placed(count, total, sizes, threshold):
    """Return the placement of `total` people, of whom `count` are of the first side.

    `sizes` is how many of each side took part, `threshold` the largest p-value that counts as a
    difference.
    """
    return placements(total, sizes, threshold)[count]


def placements(total, sizes, threshold):
    """Return the placement of every split of `total` as {count of the first side: Placement}."""
    by_count = _as_they_are(total, sizes, threshold)
    least = min(WAYS, len(by_count))
    for placement in (Placement.COMMON, Placement.FIRST, Placement.SECOND):
        if 0 < _ways(by_count, placement) < least:
            by_count = _without(by_count, placement)
    if 0 < _ways(by_count, Placement.NONE) < least:
        return dict.fromkeys(by_count, Placement.NONE)
    return by_count


def _as_they_are(total, sizes, threshold):
    splits = Splits(total, sizes)
    differing = splits.differing(threshold)
    return {count: _as_it_is(count, total, sizes, count in differing) for count in splits.counts}


def _as_it_is(count, total, sizes, differs):
    if 3 * count >= 2 * sizes[0] and 3 * (total - count) >= 2 * sizes[1]:
        return Placement.COMMON
    first, second = count * sizes[1], (total - count) * sizes[0]  # shares, as whole numbers
    if not differs or first == second:
        return Placement.NONE
    return Placement.FIRST if first > second else Placement.SECOND


def _ways(by_count, placement):
    return sum(each == placement for each in by_count.values())


def _without(by_count, placement):
    return {
        count: Placement.NONE if each == placement else each for count, each in by_count.items()
    }
