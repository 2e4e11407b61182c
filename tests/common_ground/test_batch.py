"""What is placed together, and how often chance is taken for a difference."""

import random

import pytest

from bench.sides import share_misled, share_placed
from workshops.common_ground import Compared, Placement, place


def test_both_sides_need_10_people_who_took_part():
    assert place([Compared("a", (9, 27), (10, 40))]) == {"a": Placement.COMMON}
    assert place([Compared("a", (8, 28), (9, 40))]) == {}


@pytest.mark.parametrize(
    ("counts", "sizes", "besides"),
    [((8, 0), (10, 40), (2, 2)), ((28, 14), (30, 20), (0, 2)), ((10, 0), (10, 10), (0, 2))],
)
def test_the_room_needs_2_people_more_who_may_be_on_neither_side(counts, sizes, besides):
    def is_compared(*on_neither):
        return Compared("a", counts, sizes, besides=on_neither).can_be_compared

    say_it, took_part = besides
    assert is_compared(*besides)
    assert not is_compared(max(0, say_it - 1), took_part - 1)
    assert not is_compared(0, 0)


def test_8_people_say_it_and_8_do_not():
    assert place([Compared("a", (4, 3), (20, 20))]) == {}
    assert place([Compared("a", (18, 15), (20, 20))]) == {}
    assert place([Compared("a", (17, 15), (20, 20), besides=(0, 2))]) == {"a": Placement.COMMON}


def test_of_a_check_the_choice_with_the_smallest_p_value_is_compared():
    check = [Compared("yes", (16, 4), (20, 20), 1), Compared("no", (4, 9), (20, 20), 1)]
    assert place(check) == {"yes": Placement.FIRST}


def test_the_strongest_of_several_choices_is_corrected_for_their_number():
    assert place([Compared("yes", (15, 6), (20, 20))]) == {"yes": Placement.FIRST}  # p = 0.0104
    others = [Compared(choice, (5, 5), (20, 20), 1) for choice in ("no", "later")]
    assert place([Compared("yes", (15, 6), (20, 20), 1), *others]) == {}


def test_each_later_batch_has_half_the_level_of_the_one_before():
    close = Compared("a", (15, 6), (20, 20))  # p = 0.0104
    assert place([close], batch=1) == {"a": Placement.FIRST}
    assert place([close], batch=2) == {"a": Placement.FIRST}
    assert place([close], batch=3) == {}


@pytest.mark.parametrize("people", [12, 20, 50])
def test_in_rooms_without_difference_1_is_named_in_1_of_20_at_most(people):
    assert share_misled(people, 300, random.Random(people)) <= 0.05


@pytest.mark.parametrize(("people", "least"), [(20, 0.6), (50, 0.95)])
@pytest.mark.parametrize("differing", [1, 4])
def test_most_answers_that_80_against_20_in_100_recognise_are_placed(people, least, differing):
    assert share_placed(people, differing, 60, random.Random(people)) >= least
