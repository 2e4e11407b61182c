"""What is published of a block of answers and of the people in a room."""

from collections import defaultdict
from itertools import product

import pytest

from workshops.equal_voice.blocks import Block, block_of, people_units
from workshops.equal_voice.parts import number_in, parts_of


def test_fewer_than_30_answers_are_no_block():
    assert block_of(29, [20, 9]) is None
    assert block_of(30, [20, 10]) == Block(30, (2, 1))


def test_a_block_has_a_unit_for_10_answers_and_10_units_at_most():
    assert block_of(59, [30, 29]) == Block(59, (3, 2))
    assert block_of(260, [130, 130]) == Block(260, (5, 5))


def test_a_block_that_the_parts_wrote_little_of_shows_nothing_and_is_used_up():
    assert block_of(90, [10, 9]) == Block(90, ())
    assert block_of(90, [10, 10]) == Block(90, (5, 4))


def test_people_are_in_units_of_5_and_10_units_at_most():
    assert people_units(12, [7, 5]) == (1, 1)
    assert people_units(25, [14, 7, 4]) == (3, 1, 1)
    assert people_units(400, [300, 100]) == (8, 2)


def test_how_many_units_there_are_does_not_say_how_many_people_are_in_no_part():
    assert people_units(30, [12, 18]) == people_units(30, [12, 17]) == (2, 4)


@pytest.mark.parametrize(("answers", "parts"), [(30, 2), (39, 2), (50, 2), (110, 2), (30, 3)])
def test_every_block_leaves_5_numbers_of_answers_possible_for_each_part(answers, parts):
    possible = defaultdict(lambda: [set() for _ in range(parts)])
    for written in product(range(answers + 1), repeat=parts):
        if sum(written) <= answers:
            for numbers, number in zip(possible[block_of(answers, written)], written, strict=True):
                numbers.add(number)
    assert min(len(numbers) for cell in possible.values() for numbers in cell) >= 5


@pytest.mark.parametrize("sides", [{"a": 1, "b": 2}, {"a": 1, "b": 1, "c": 2}])
def test_what_is_published_of_people_leaves_3_sizes_possible_for_every_small_group(sides):
    groups = [*sides, None]
    for number_in_all in range(5, 33):
        sizes_of = defaultdict(list)
        for sizes in product(range(number_in_all + 1), repeat=len(sides)):
            if sum(sizes) <= number_in_all:
                sizes = (*sizes, number_in_all - sum(sizes))
                people = dict(zip(groups, sizes, strict=True))
                parts = parts_of(sides, people)
                of_parts = [number_in(part, people) for part in parts]
                sizes_of[parts, people_units(number_in_all, of_parts)].append(sizes)
        for possible in sizes_of.values():
            for group in zip(*possible, strict=True):
                assert min(group) >= 5 or len(set(group)) >= 3
