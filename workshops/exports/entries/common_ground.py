"""What was placed between the 2 sides, as it stands in the record of a session."""

from dataclasses import dataclass

from workshops import check_kinds
from workshops.common_ground import Placement
from workshops.exports.kinds import Each, Key, Maybe, Object, OneOf, Whole

from .base import Entry, fact
from .check import CHOICES

MOST_BATCHES = 10_000  # of one session
MOST_WHYS = 50_000  # of one batch, as of what is placed
PLACEMENTS = [each.value for each in Placement if each != Placement.NONE]


@dataclass(frozen=True)
class PlacedEntry(
    Entry,
    name="placed",
    about="An answer or a theme that was placed between the 2 sides, or a choice in a check.",
):
    node: int = fact(Key(), about="What was ticked, or what the check was about.")
    placement: str = fact(
        OneOf(PLACEMENTS), about="Two thirds of each side, or mainly the first or the second one."
    )
    people: int = fact(Whole(1), about="How many people of the whole room said so.")
    kind: str = fact(
        OneOf(["", *check_kinds.ABOUT_ANSWERS]),
        about="The kind of the check; empty if it was ticked.",
        default="",
        may_be_missing=True,
    )
    choice: str = fact(OneOf(["", *CHOICES]), default="", may_be_missing=True)
    step: int | None = fact(Maybe(Key()), default=None, may_be_missing=True)


@dataclass(frozen=True)
class BatchEntry(Entry, name="batch", about="What was compared between the 2 sides together."):
    whys: tuple[int, ...] = fact(
        Each(Key(), MOST_WHYS), about="The nodes of the whys that were compared."
    )
    placed: tuple[PlacedEntry, ...] = fact(
        Each(Object(PlacedEntry), MOST_WHYS), about="What was placed; the rest was not."
    )

    @classmethod
    def of(cls, batch):
        """Return the entry of a Batch. A step is known by the node at its lower end."""
        placed = (
            PlacedEntry(
                each.node,
                each.placement.value,
                each.people,
                each.kind,
                *((each.choice,) if each.choice in CHOICES else ("", _step(each.choice))),
            )
            for each in batch.placed
        )
        return cls(batch.whys, tuple(placed))


def _step(choice):
    return int(choice) if choice else None
