"""A cause and its actions, as they stand in the record of a session."""

from dataclasses import dataclass

from workshops.commitments import WORDS as COMMITMENTS
from workshops.exports.kinds import Each, Key, Object, OneOf, Text
from workshops.models import Action, Cause, limits

from .base import Entry, fact

MOST_ACTIONS = 1000  # of one cause


@dataclass(frozen=True)
class ActionEntry(Entry, name="action", of=Action, about="What will be done about a cause."):
    what: str = fact(Text(limits.ACTION, may_be_blank=False), column="what")
    who: str = fact(Text(limits.ACTION_DETAIL), column="who", default="", may_be_missing=True)
    by_when: str = fact(
        Text(limits.ACTION_DETAIL), column="by_when", default="", may_be_missing=True
    )
    how_known: str = fact(Text(limits.ACTION), column="how_known", default="", may_be_missing=True)
    commitment: str = fact(
        OneOf(["", *COMMITMENTS]),
        column="commitment",
        about="How strong it is, if the room said so.",
        default="",
        may_be_missing=True,
    )


@dataclass(frozen=True)
class CauseEntry(
    Entry,
    name="cause",
    of=Cause,
    about="A node that the room agreed is an underlying cause.",
):
    node: int = fact(Key(), column="node")
    wording: str = fact(
        Text(limits.WORDING, may_be_blank=False),
        column="wording",
        about="Words that make sense alone; the node keeps its own.",
    )
    actions: tuple[ActionEntry, ...] = fact(
        Each(Object(ActionEntry), MOST_ACTIONS), default=(), may_be_missing=True
    )
