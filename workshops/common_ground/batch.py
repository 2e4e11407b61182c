"""Placing everything of one publication together, so that chance differences stay rare."""

from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction

from .fisher import Splits, threshold
from .placement import placed

LEVEL = Fraction(5, 100)  # of all batches together: the first has half of it, the next a quarter
LEAST_OF_A_SIDE = 10  # that took part in the why or the check
LEAST_WHO_SAY_IT = 8
LEAST_WHO_DO_NOT = 8


@dataclass(frozen=True)
class Compared:
    """How many of each side say something, of how many of each side that took part.

    `key` says what it is; `family` is equal for the choices of one check, of which only the one
    with the smallest p-value is compared.
    """

    key: Hashable
    counts: tuple[int, int]
    sizes: tuple[int, int]
    family: Hashable = None

    @property
    def total(self):
        return sum(self.counts)

    @property
    def p(self):
        return Splits(self.total, self.sizes).p(self.counts[0])

    @property
    def can_be_compared(self):
        return (
            min(self.sizes) >= LEAST_OF_A_SIDE
            and self.total >= LEAST_WHO_SAY_IT
            and sum(self.sizes) - self.total >= LEAST_WHO_DO_NOT
        )


def place(compared, batch=1):
    """Return the placement of what can be compared, as {key: Placement}.

    `batch` is the number of this publication in its session, from 1. Whether something can be
    compared depends on totals only, which everybody knows; it is then in the answer, if only as
    not placed.
    """
    telling = _one_of_each_family(each for each in compared if each.can_be_compared)
    level = LEVEL / 2**batch
    significant = threshold([p for _, p in telling], level)
    return {
        each.key: placed(each.counts[0], each.total, each.sizes, significant) for each, _ in telling
    }


def _one_of_each_family(compared):
    alone, families = [], {}
    for each in compared:
        p = each.p
        if each.family is None:
            alone.append((each, p))
        elif each.family not in families or p < families[each.family][1]:
            families[each.family] = (each, p)
    return [*alone, *families.values()]
