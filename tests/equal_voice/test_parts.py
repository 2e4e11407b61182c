"""Which parts a room has, by its role groups, their sides and their people."""

import pytest

from workshops.equal_voice.parts import parts_of

SIDES = {"I use services": 1, "I am a carer": 1, "I work in services": 2, "I manage services": 2}
USE, CARE, WORK, MANAGE = SIDES
BOTH_WHOLE = [(USE, CARE), (WORK, MANAGE)]


def parts(*people, sides=SIDES, in_none=0):
    numbers = dict(zip(SIDES, people, strict=True)) | {"": in_none}
    return [part.groups for part in parts_of(sides, numbers)]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ((7, 7, 7, 7), [(USE,), (CARE,), (WORK,), (MANAGE,)]),
        ((5, 5, 5, 7), [(USE,), (CARE,), (WORK,), (MANAGE,)]),
        ((5, 5, 5, 6), BOTH_WHOLE),  # 21 people: 5 for each of 4 parts and 2 more are 22
        ((6, 6, 4, 9), [(USE,), (CARE,), (WORK, MANAGE)]),
        ((8, 4, 4, 8), BOTH_WHOLE),
        ((3, 3, 3, 3), BOTH_WHOLE),
        ((3, 3, 3, 2), []),  # 11 people
        ((10, 10, 2, 2), []),  # 4 people on the second side
        ((5, 7, 0, 5), [(USE,), (CARE,), (WORK, MANAGE)]),  # nobody in a group: its side is whole
    ],
)
def test_the_parts_of_a_room(people, expected):
    assert parts(*people) == expected


def test_whoever_is_in_no_group_counts_for_the_room():
    assert parts(3, 2, 3, 2, in_none=1) == []
    assert parts(3, 2, 3, 2, in_none=2) == BOTH_WHOLE
    assert parts(3, 1, 3, 2, in_none=9) == []  # 4 people on the first side


def test_a_room_whose_groups_are_all_on_1_side_has_no_parts():
    assert parts(9, 9, 9, 9, sides=dict.fromkeys(SIDES, 1)) == []
    assert parts(9, 9, 9, 9, sides={}) == []


def test_groups_on_neither_side_are_in_no_part():
    sides = {USE: 1, WORK: 2}
    assert parts(7, 9, 7, 9, sides=sides) == [(USE,), (WORK,)]
