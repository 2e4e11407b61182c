"""Fisher's exact test and the Benjamini-Hochberg procedure, in whole numbers and fractions."""

from fractions import Fraction
from functools import cached_property
from itertools import accumulate, groupby
from math import comb


class Splits:
    """Every way to split `total` people between two sides of the given sizes."""

    def __init__(self, total, sizes):
        first, second = sizes
        self.total, self.sizes = total, sizes
        # How many of the first side there can be.
        self.counts = range(max(0, total - second), min(first, total) + 1)

    def p(self, count):
        """Return the two-sided p-value of a split, of which `count` are of the first side.

        It adds up all the splits that are at most as likely (Fisher 1935). Whole numbers are
        compared, so that ties are ties.
        """
        return Fraction(self._at_most_as_likely[count], self._every)

    def differing(self, threshold):
        """Return the counts whose p-value is at most `threshold`, a fraction."""
        most = threshold.numerator * self._every
        ways = self._at_most_as_likely
        return {count for count in self.counts if ways[count] * threshold.denominator <= most}

    @cached_property
    def _every(self):
        return comb(sum(self.sizes), self.total)

    @cached_property
    def _ways(self):
        (first, second), fewest = self.sizes, self.counts[0]
        ways = {fewest: comb(first, fewest) * comb(second, self.total - fewest)}
        for count in self.counts[:-1]:
            onward = ways[count] * (first - count) * (self.total - count)
            ways[count + 1] = onward // ((count + 1) * (second - self.total + count + 1))
        return ways

    @cached_property
    def _at_most_as_likely(self):
        by_ways = sorted(self._ways, key=self._ways.get)
        ties = [list(tied) for _, tied in groupby(by_ways, key=self._ways.get)]
        sums = accumulate(self._ways[tied[0]] * len(tied) for tied in ties)
        return {count: so_far for tied, so_far in zip(ties, sums, strict=True) for count in tied}


def rejections(p_values, level):
    """Return how many of `p_values` are significant at `level`: the smallest ones.

    Benjamini and Hochberg (1995): the false discovery rate over all of them is at most `level`.
    """
    ranked = enumerate(sorted(p_values), start=1)
    return max((rank for rank, p in ranked if p * len(p_values) <= level * rank), default=0)
