"""Rooms of people who write, tick and choose, and how they look.

Who does so is private. Public are the order of events, how many there are of everything, and
whether an answer was the first of its author under its why, since the desk counts both answers and
writers while they come in.
"""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

NO_GROUP = None


@dataclass(frozen=True)
class Answer:
    why: int
    seat: int
    is_first: bool  # of its author under its why
    is_withdrawn: bool = False


class Tick(NamedTuple):
    """What can be ticked under a why: an answer, in a theme or not, or else a theme."""

    why: int
    theme: int | None
    answer: int | None

    @property
    def is_whole(self):
        return self.theme is None or self.answer is None


class Choice(NamedTuple):
    """What can be chosen in a check."""

    check: int
    choice: int


@dataclass(frozen=True)
class Room:
    """`groups` has the role group of each seat, in the order of joining.

    `events` are ("join",), ("write", answer), ("withdraw", answer), ("reveal", why),
    ("hide again", why), ("settle", why), ("end", check), ("compare",) and ("close",), in the order
    in which they happened. `said` has the seats of each Tick and Choice, and `in_theme` the ticks
    on answers by the tick on their theme. Answers that are withdrawn later are in no theme.
    """

    sides: dict
    groups: tuple
    answers: tuple[Answer, ...]
    events: tuple
    said: dict = field(default_factory=dict)
    in_theme: dict = field(default_factory=dict)

    def group_of(self, answer):
        return self.groups[self.answers[answer].seat]

    def standing(self, why):
        return [
            n for n, each in enumerate(self.answers) if each.why == why and not each.is_withdrawn
        ]

    def on_side(self, side):
        seats = enumerate(self.groups)
        return {seat for seat, group in seats if self.sides.get(group) == side}

    def who_said(self, thing):
        """Return the seats; a theme counts those who ticked any of its answers, too."""
        members = (self.said[tick] for tick in self.in_theme.get(thing, ()))
        return self.said[thing].union(*members)

    def with_authors(self, authors):
        answers = tuple(
            each if each.seat == seat else replace(each, seat=seat)
            for each, seat in zip(self.answers, authors, strict=True)
        )
        return replace(self, answers=answers)


def joined_before(room, kind):
    """Return how many had joined before each event of a kind, as {what it is about: seats}."""
    here, joined = 0, {}
    for each, *about in room.events:
        here += each == "join"
        if each == kind:
            joined[about[0]] = here
    return joined
