"""The parts of a room that figures are given for: its role groups, or its two sides."""

from dataclasses import dataclass

SIDES = (1, 2)
LEAST_PEOPLE = 5  # of a part
BESIDES = 2  # people that a room needs over the least of each part
LEAST_SEATS = 2  # of each part in the room, while an answer is counted
LEAST_ROOM = LEAST_PEOPLE * len(SIDES) + BESIDES  # people of whom anything is said by group


@dataclass(frozen=True)
class Part:
    """Some role groups of one side, which are counted together."""

    side: int
    groups: tuple[str, ...]


def parts_of(sides, people):
    """Return the parts of a room, or none if it is too small to say anything about them.

    `sides` maps each role group to the side it stands on, in the order of the list; a group that is
    on neither is not in it. `people` maps role groups to their number of people, also those that
    are in no part: that a part is shown must not say that everybody else is in one.
    """
    of_side = [[group for group, on in sides.items() if on == side] for side in SIDES]
    for divide in (_into_groups, _whole):
        parts = [
            part
            for side, groups in zip(SIDES, of_side, strict=True)
            for part in divide(side, groups, people)
        ]
        if _is_large_enough(parts, people):
            return tuple(parts)
    return ()


def number_in(part, numbers):
    """Return the number of a part, from the numbers of its role groups."""
    return sum(numbers.get(group, 0) for group in part.groups)


def _into_groups(side, groups, people):
    if groups and all(people.get(group, 0) >= LEAST_PEOPLE for group in groups):
        return [Part(side, (group,)) for group in groups]
    return _whole(side, groups, people)


def _whole(side, groups, people):
    return [Part(side, tuple(groups))]


def _is_large_enough(parts, people):
    sizes = [number_in(part, people) for part in parts]
    in_all = sum(people.values())
    return min(sizes) >= LEAST_PEOPLE and in_all >= LEAST_PEOPLE * len(parts) + BESIDES
