"""Where an answer is placed between 2 sides, and which placements are too thin to publish."""

from collections import Counter
from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshops.common_ground.fisher import Splits
from workshops.common_ground.placement import Placement, placed, placements

COMMON, FIRST, SECOND, NONE = Placement
THRESHOLD = Fraction(1, 100)

on_a_slow_machine = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


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


def test_a_placement_that_fits_only_if_nobody_on_neither_side_says_it_is_not_published():
    sizes = (15, 15)  # with 21 or 20 of the sides, common ground would be thin
    assert placed(11, 22, sizes, Fraction(0)) == COMMON
    assert placed(11, 22, sizes, Fraction(0), besides=(0, 2)) == NONE
    # Up to 3 of the 32 people may be on neither side, and 30 or 31 of the sides would do too.
    assert placed(16, 32, (20, 20), Fraction(0), besides=(0, 3)) == COMMON


def test_where_not_placed_would_tell_of_those_on_neither_side_nothing_is_placed():
    sizes = (30, 30)  # 50 of them or more are common ground however they are split, 49 never are
    assert placed(26, 52, sizes, Fraction(0), besides=(0, 2)) == COMMON
    assert placed(26, 52, sizes, Fraction(0), besides=(0, 3)) == NONE


@st.composite
def _rooms(draw):
    sizes = draw(st.tuples(st.integers(10, 40), st.integers(10, 40)))
    total = draw(st.integers(8, sum(sizes) - 8))
    splits = Splits(total, sizes)
    p_values = sorted({splits.p(count) for count in splits.counts})
    return total, sizes, draw(st.sampled_from([Fraction(0), *p_values]))


@on_a_slow_machine
@given(_rooms())
def test_every_placement_leaves_3_counts_possible_or_all_that_the_total_leaves(room):
    by_count = placements(*room)
    published = list(by_count.values())
    for placement in set(published):
        assert published.count(placement) >= min(3, len(published))


@on_a_slow_machine
@given(_rooms(), st.integers(0, 8), st.data())
def test_what_is_published_fits_3_numbers_on_neither_side_or_all_there_can_be(room, besides, data):
    total, sizes, threshold = room
    in_all = total + data.draw(st.integers(0, besides))
    on_neither = [n for n in range(besides + 1) if 8 <= in_all - n <= sum(sizes) - 8]
    fitting = Counter()
    for say_it in on_neither:
        counts = Splits(in_all - say_it, sizes).counts
        fitting.update(
            {
                placed(count, in_all - say_it, sizes, threshold, (say_it, besides))
                for count in counts
            }
        )
    for placement in (COMMON, FIRST, SECOND):
        assert fitting[placement] == 0 or fitting[placement] >= min(3, len(on_neither))


@on_a_slow_machine
@given(_rooms())
def test_exchanging_the_sides_exchanges_the_placements(room):
    total, sizes, threshold = room
    exchanged = {COMMON: COMMON, FIRST: SECOND, SECOND: FIRST, NONE: NONE}
    mirrored = placements(total, sizes[::-1], threshold)
    for count, placement in placements(*room).items():
        assert mirrored[total - count] == exchanged[placement]
