"""A node, as it stands in the record of a session."""

from dataclasses import dataclass

from workshops.exports.kinds import Flag, Key, Maybe, OneOf, Text, Whole
from workshops.known_by import WORDS as WAYS_TO_KNOW
from workshops.models import Node, limits

from .base import Entry, fact


@dataclass(frozen=True)
class NodeEntry(
    Entry,
    name="node",
    of=Node,
    about="A place in the tree. Parents come before children, a theme before its members.",
):
    """A question, an answer or a theme. `text` is None where the reader may not see it.

    The JSON leaves out `depth`, which follows from the parents.
    """

    id: int = fact(Key(), column="id")
    kind: str = fact(OneOf(Node.Kind.values), column="kind")
    parent: int | None = fact(Maybe(Key()), column="parent")
    text: str | None = fact(
        Maybe(Text(limits.ANSWER)),
        column="text",
        about="null where the reader may not see it.",
    )
    depth: int = 0
    theme: int | None = fact(
        Maybe(Key()),
        column="theme",
        about="The theme that an answer is in; it has the same parent.",
        default=None,
        may_be_missing=True,
    )
    state: str = fact(
        OneOf(Node.State.values), column="state", default=Node.State.VISIBLE, may_be_missing=True
    )
    reason: str = fact(Text(limits.REASON), column="reason", default="", may_be_missing=True)
    from_room: bool = fact(
        Flag(),
        column="from_room",
        about="Said aloud, or written on paper, and typed in by a facilitator.",
        default=False,
        may_be_missing=True,
    )
    on_paper: bool = fact(
        Flag(),
        column="on_paper",
        about="Written on paper, not said aloud.",
        default=False,
        may_be_missing=True,
    )
    tally: int | None = fact(
        Maybe(Whole()),
        column="tally",
        about="Dots from phones; null where they are not shown.",
        default=0,
        may_be_missing=True,
    )
    paper_dots: int = fact(
        Whole(0, limits.PAPER_DOTS),
        column="paper_dots",
        about="Dots that people put on paper, beside those from phones.",
        default=0,
        may_be_missing=True,
    )
    recognised: int = fact(
        Whole(),
        column="recognised",
        about="How many people recognise it; 0 until its why is settled.",
        default=0,
        may_be_missing=True,
    )
    known_by: str = fact(
        OneOf(["", *WAYS_TO_KNOW]),
        column="known_by",
        about="How its author knows it, if they said so.",
        default="",
        may_be_missing=True,
    )

    @property
    def is_here(self):
        return self.state == Node.State.VISIBLE

    @property
    def is_erased(self):
        return self.state == Node.State.ERASED

    @property
    def is_set_aside(self):
        """Return True if it was hidden, or read and not shown."""
        return self.state == Node.State.HIDDEN or (self.is_held and bool(self.reason))

    @property
    def is_held(self):
        return self.state == Node.State.HELD

    @property
    def dots(self):
        """Return all dots, or None where they are not shown."""
        return None if self.tally is None else self.tally + self.paper_dots
