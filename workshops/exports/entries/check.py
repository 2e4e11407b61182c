"""A check, as it stands in the record of a session."""

from dataclasses import dataclass

from workshops import check_kinds
from workshops.exports.kinds import Each, Key, Maybe, Object, OneOf, Text, Whole
from workshops.models import Check, limits

from .base import Entry, fact

MOST_COUNTS = limits.DEEPEST + 1  # of one check
CHOICES = sorted({key for words in check_kinds.WORDS.values() for key in words})


@dataclass(frozen=True)
class CountEntry(Entry, name="count", about="How many people chose one thing in a check."):
    people: int = fact(Whole(1))
    choice: str = fact(
        OneOf(["", *CHOICES]),
        about="What they chose; empty for a step.",
        default="",
        may_be_missing=True,
    )
    step: int | None = fact(
        Maybe(Key()),
        about="The node at the lower end of a step; null for any other choice.",
        default=None,
        may_be_missing=True,
    )


@dataclass(frozen=True)
class CheckEntry(
    Entry,
    name="check",
    of=Check,
    about=(
        "A question with fixed choices to everybody, once it is closed and was counted. "
        "Those about the record are at the question."
    ),
):
    node: int = fact(Key(), column="node")
    kind: str = fact(OneOf(check_kinds.KINDS), column="kind")
    counts: tuple[CountEntry, ...] = fact(
        Each(Object(CountEntry), MOST_COUNTS), made_from=("counts",)
    )
    wording: str = fact(
        Text(limits.WORDING),
        column="wording",
        about="The wording of the cause that was asked about; empty for other kinds.",
        default="",
        may_be_missing=True,
    )

    @property
    def people(self):
        return sum(count.people for count in self.counts)
