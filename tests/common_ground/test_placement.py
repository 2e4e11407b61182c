"""Where an answer is placed between 2 sides, and which placements are too thin to publish."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from workshops.common_ground.fisher import Splits
from workshops.common_ground.placement import Placement, placed, placements

COMMON, FIRST, SECOND, NONE = Placement
THRESHOLD = Fraction(1, 100)


def test_two_thirds_of_each_side_are_common_ground():
    assert placed(14, 30, (20, 20), Fraction(0)) == COMMON
    assert placed(13, 30, (20, 20), Fraction(0)) == NONE
    assert placed(17, 30, (20, 20), Fraction(0)) == NONE


def test_common_ground_wins_over_a_difference():
    assert placed(100, 170, (100, 100), THRESHOLD) == COMMON


def test_a_difference_is_named_after_the_side_that_says_it_more():
    assert placed(16, 20, (20, 20), THRESHOLD) == FIRST
    assert placed(4, 20, (20, 20), THRESHOLD) == SECOND
    assert placed(11, 20, (20, 20), THRESHOLD) == NONE


def test_a_difference_needs_a_p_value_up_to_the_threshold():
    assert placed(16, 20, (20, 20), Fraction(0)) == NONE


def test_a_placement_that_leaves_only_1_or_2_splits_possible_is_not_published():
    sizes, total = (10, 10), 8
    as_they_are = {count for count in Splits(total, sizes).differing(THRESHOLD) if count > 4}
    assert as_they_are == {8}  # 8 of 8: everybody would know who did not say it
    assert set(placements(total, sizes, THRESHOLD).values()) == {NONE}


def test_where_not_placed_would_be_thin_nothing_with_this_total_is_placed():
    # Of 26 people out of 12 and 16, only 10 and 16, 11 and 15, 12 and 14 are possible.
    assert set(placements(26, (12, 16), Fraction(0)).values()) == {COMMON}
    assert set(placements(22, (12, 16), Fraction(0)).values()) == {COMMON, NONE}


@st.composite
def _rooms(draw):
    sizes = draw(st.tuples(st.integers(10, 40), st.integers(10, 40)))
    total = draw(st.integers(8, sum(sizes) - 8))
    splits = Splits(total, sizes)
    p_values = sorted({splits.p(count) for count in splits.counts})
    return total, sizes, draw(st.sampled_from([Fraction(0), *p_values]))


@given(_rooms())
def test_every_placement_leaves_3_counts_possible_or_all_that_the_total_leaves(room):
    by_count = placements(*room)
    published = list(by_count.values())
    for placement in set(published):
        assert published.count(placement) >= min(3, len(published))


@given(_rooms())
def test_exchanging_the_sides_exchanges_the_placements(room):
    total, sizes, threshold = room
    exchanged = {COMMON: COMMON, FIRST: SECOND, SECOND: FIRST, NONE: NONE}
    mirrored = placements(total, sizes[::-1], threshold)
    for count, placement in placements(*room).items():
        assert mirrored[total - count] == exchanged[placement]
