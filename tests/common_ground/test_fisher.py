"""Fisher's exact test and the Benjamini-Hochberg procedure."""

from fractions import Fraction
from itertools import combinations

import pytest

from workshops.common_ground.fisher import Splits, rejections


def test_the_tea_tasting():
    splits = Splits(4, (4, 4))
    assert [splits.p(count) for count in splits.counts] == [
        Fraction(2, 70),
        Fraction(34, 70),
        1,
        Fraction(34, 70),
        Fraction(2, 70),
    ]


@pytest.mark.parametrize(
    ("total", "sizes"), [(9, (5, 12)), (3, (10, 2)), (17, (9, 9)), (0, (3, 4))]
)
def test_p_values_are_those_of_every_split_counted_one_by_one(total, sizes):
    splits = Splits(total, sizes)
    for count in splits.counts:
        assert splits.p(count) == counted(count, total, sizes)


def counted(count, total, sizes):
    ways = {}
    for chosen in combinations(range(sum(sizes)), total):
        of_first = sum(person < sizes[0] for person in chosen)
        ways[of_first] = ways.get(of_first, 0) + 1
    return Fraction(sum(n for n in ways.values() if n <= ways[count]), sum(ways.values()))


def test_the_counts_that_differ_are_those_up_to_the_threshold():
    splits = Splits(4, (4, 4))
    assert splits.differing(Fraction(2, 70)) == {0, 4}
    assert splits.differing(Fraction(1, 70)) == set()


def test_benjamini_and_hochberg_reject_up_to_the_last_p_value_under_the_line():
    p_values = [Fraction(p, 1000) for p in (200, 12, 1, 14)]
    assert rejections(p_values, Fraction(20, 1000)) == 3  # 12 is over its own step of the line
    assert rejections(p_values, Fraction(4, 1000)) == 1
    assert rejections(p_values, Fraction(3, 1000)) == 0
    assert rejections([], Fraction(1, 20)) == 0
