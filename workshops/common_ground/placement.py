"""Where an answer is placed between two sides, from how many of each side say it.

A placement that could come about in only 1 or 2 ways would tell who said it. Such a thin class of
splits is not told apart from the others. People on neither side count too: everybody sees how many
of the room say something, so a placement that fits only if none of them do would tell on them.
"""

from enum import StrEnum
from itertools import islice

from .fisher import Splits

LEAST_WHO_SAY_IT = 8  # of both sides together
LEAST_WHO_DO_NOT = 8
WAYS = 3  # counts of a side, and of the people on neither, that a placement must leave possible


class Placement(StrEnum):
    COMMON = "common"
    FIRST = "first"  # mainly the first side
    SECOND = "second"
    NONE = "none"


def placed(count, total, sizes, threshold, besides=(0, 0)):
    """Return the placement of `total` people, of whom `count` are of the first side.

    `sizes` is how many of each side took part, `threshold` the largest p-value that counts as a
    difference, and `besides` how many people on neither side say it, of how many who took part.
    """
    placement = placements(total, sizes, threshold)[count]
    if placement == Placement.NONE:
        return placement
    say_it, took_part = besides
    in_all = total + say_it  # which everybody sees, so that any of these totals is possible:
    totals = range(max(0, in_all - took_part), min(in_all, sum(sizes)) + 1)
    least = min(WAYS, len(totals))

    def fitting(wanted):
        """Return how many of `totals` may be placed like that, counted up to `least`."""
        fit = (each for each in totals if wanted in _possible(each, sizes, threshold))
        return sum(1 for _ in islice(fit, least))

    is_thin = fitting(placement) < least or 0 < fitting(Placement.NONE) < least
    return Placement.NONE if is_thin else placement


def are_enough(total, sizes):
    """Return True if enough people on the sides say something, and enough do not."""
    return LEAST_WHO_SAY_IT <= total <= sum(sizes) - LEAST_WHO_DO_NOT


def _possible(total, sizes, threshold):
    if not are_enough(total, sizes):
        return {Placement.NONE}
    return set(placements(total, sizes, threshold).values())


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
