"""What a page says of blocks: tenths of people and answers, and where it points out a gap."""

from dataclasses import dataclass
from fractions import Fraction

TENTHS = 10
GAP = Fraction(7, 10)  # at most this share of the part's share of people


@dataclass(frozen=True)
class Share:
    """Of one part: its tenths of the people and of the answers, and whether it wrote much less."""

    people: int
    answers: int
    has_gap: bool


def shares_of(people, blocks):
    """Return a Share for each part, from the units of people and the blocks that show something.

    The blocks are weighted by their answers. Return nothing while no block shows anything.
    """
    telling = [block for block in blocks if block.units]
    if not telling or not sum(people):
        return []
    counted = sum(block.answers for block in telling)
    return [_share(people, telling, counted, part) for part in range(len(people))]


def coverage_of(blocks):
    """Return how many answers the shares are counted over."""
    return sum(block.answers for block in blocks if block.units)


def _share(people, blocks, counted, part):
    of_people = Fraction(people[part], sum(people))
    of_answers = sum(
        Fraction(block.units[part] * block.answers, sum(block.units) * counted) for block in blocks
    )
    shown = _tenths(of_people), _tenths(of_answers)
    has_gap = of_answers <= GAP * of_people and shown[1] < shown[0]
    return Share(*shown, has_gap)


def _tenths(share):
    return int(share * TENTHS + Fraction(1, 2))
