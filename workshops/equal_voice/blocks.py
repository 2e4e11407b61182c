"""What is published of a block of answers, and of the people: a few units for each part."""

from dataclasses import dataclass

from .shares import in_units

BLOCK = 30  # answers that make a block
LEAST_ANSWERS = 20  # that the parts must have written of it
ANSWERS_IN_A_UNIT = 10
PEOPLE_IN_A_UNIT = 5
MOST_UNITS = 10


@dataclass(frozen=True)
class Block:
    """A block as it is published: its answers, and its units by part; none if it shows nothing."""

    answers: int
    units: tuple[int, ...] = ()


def block_of(answers, written):
    """Return the block of `answers` countable answers, of which the parts wrote `written`.

    Return None if there are too few for a block. What others wrote is in `answers` alone.
    """
    if answers < BLOCK:
        return None
    if sum(written) < LEAST_ANSWERS:
        return Block(answers)
    units = min(MOST_UNITS, answers // ANSWERS_IN_A_UNIT)
    return Block(answers, tuple(in_units(written, units)))


def people_units(people, of_parts):
    """Return the people of each part, `of_parts`, in units; the room has `people` in all.

    How many units there are would say how many people are in no part, if it followed from those who
    are in one.
    """
    return tuple(in_units(of_parts, min(MOST_UNITS, people // PEOPLE_IN_A_UNIT)))
