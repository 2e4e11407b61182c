"""What is compared, from who said what."""

from workshops.common_ground import Compared, comparisons

FIRST, SECOND = set("abcd"), set("pqr")


def test_people_are_counted_on_each_side_of_those_who_took_part():
    said = {"late": {"a", "b", "p", "y"}, "far": {"q"}}
    took_part = {"a", "b", "c", "p", "q", "y"}
    assert comparisons(said, (FIRST, SECOND), took_part) == [
        Compared("late", (2, 1), (3, 2), besides=(1, 1)),
        Compared("far", (0, 1), (3, 2), besides=(0, 1)),
    ]


def test_the_choices_of_a_check_know_which_one_it_is():
    (yes,) = comparisons({"yes": {"a", "p"}}, (FIRST, SECOND), {"a", "p"}, check=7)
    assert yes.check == 7
