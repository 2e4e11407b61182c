"""Sharing a whole into units by largest remainder."""

import pytest

from workshops.equal_voice.shares import in_units


@pytest.mark.parametrize(
    ("numbers", "units", "shared"),
    [
        ([20, 10], 3, [2, 1]),
        ([15, 15], 3, [2, 1]),  # equal remainders: the earlier part comes first
        ([10, 10, 10], 10, [4, 3, 3]),
        ([28, 1, 1], 3, [3, 0, 0]),
        ([0, 30], 3, [0, 3]),
        ([0, 0], 3, [0, 0]),
    ],
)
def test_units_follow_the_numbers(numbers, units, shared):
    assert in_units(numbers, units) == shared
