"""Placing everything of one publication together, so that chance is seldom named a difference."""

from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from .fisher import Splits, rejections
from .placement import LEAST_WHO_DO_NOT, LEAST_WHO_SAY_IT, Placement, are_enough, placed

LEVEL = Fraction(5, 100)  # of all batches together: the first has half of it, the next a quarter
LEAST_OF_A_SIDE = 10  # who took part in the why or the check
BESIDES = 2  # people that each needs in the whole room, who may be on neither side


@dataclass(frozen=True)
class Compared:
    """How many of each side say something, of how many of each side that took part.

    `key` says what it is. The choices of one check have the same `check`: only the one with the
    smallest p-value is compared. `besides` is how many people on neither side say it, of how many
    of them who took part.
    """

    key: Hashable
    counts: tuple[int, int]
    sizes: tuple[int, int]
    check: Hashable = None
    besides: tuple[int, int] = (0, 0)

    @property
    def total(self):
        return sum(self.counts)

    @property
    def can_be_compared(self):
        """Return True if the sides are large enough, and the room larger.

        Everybody sees how many of the room say it: of just as few as the sides need, a placement
        would tell that nobody on neither side does.
        """
        say_it, took_part = self.besides
        in_room = sum(self.sizes) + took_part
        return (
            min(self.sizes) >= LEAST_OF_A_SIDE
            and in_room >= 2 * LEAST_OF_A_SIDE + BESIDES
            and are_enough(self.total, self.sizes)
            and self.total + say_it >= LEAST_WHO_SAY_IT + BESIDES
            and in_room - self.total - say_it >= LEAST_WHO_DO_NOT + BESIDES
        )


@dataclass(frozen=True)
class _Test:
    """A test of the batch: what it is about, and of how many choices it is the strongest."""

    about: Compared
    choices: int = 1

    @property
    def p(self):
        splits = Splits(self.about.total, self.about.sizes)
        return splits.p(self.about.counts[0]) * self.choices

    def placed(self, threshold):
        about = self.about
        threshold /= self.choices
        return placed(about.counts[0], about.total, about.sizes, threshold, about.besides)


def place(compared, batch=1):
    """Return where things are placed, as {key: Placement}, without those that are not placed.

    `batch` is the number of this publication in its session, from 1.
    """
    tests = _tests([each for each in compared if each.can_be_compared])
    p_values = [test.p for test in tests]
    level = LEVEL / 2**batch
    named = rejections(p_values, level)
    where = {}
    for test, p in zip(tests, p_values, strict=True):
        # What is not named would be, if its p-value were up to the next step of the line.
        is_named = p * len(tests) <= level * named
        steps = named if is_named else named + 1
        where[test.about.key] = test.placed(level * steps / len(tests))
    return {key: placement for key, placement in where.items() if placement != Placement.NONE}


def _tests(compared):
    tests = [_Test(each) for each in compared if each.check is None]
    choices = sorted((each for each in compared if each.check is not None), key=_check)
    for _, of_one in groupby(choices, key=_check):
        # Taking the strongest of several is corrected for as many (Bonferroni).
        of_one = list(of_one)
        tests.append(min((_Test(each, len(of_one)) for each in of_one), key=_p))
    return tests


def _check(compared):
    return compared.check


def _p(test):
    return test.p
