"""A remark, as it stands in the record of a session: another view, or who was not here."""

from dataclasses import dataclass

from workshops.exports.kinds import Key, Maybe, OneOf, Text
from workshops.models import Remark, limits

from .base import Entry, fact


@dataclass(frozen=True)
class RemarkEntry(
    Entry,
    name="remark",
    of=Remark,
    about="A line that somebody wrote beside what the room said.",
):
    kind: str = fact(
        OneOf(Remark.Kind.values),
        column="kind",
        about=(
            "view: beside an answer or a theme. cause: beside a cause, named by its node. "
            "record: about all that the room agreed. missing: who was not here."
        ),
    )
    text: str = fact(Text(limits.VIEW, may_be_blank=False), column="text")
    node: int | None = fact(
        Maybe(Key()),
        column="node",
        about="null for record and missing.",
        default=None,
        may_be_missing=True,
    )
    state: str = fact(
        OneOf(Remark.State.values),
        column="state",
        default=Remark.State.VISIBLE,
        may_be_missing=True,
    )
    reason: str = fact(Text(limits.REASON), column="reason", default="", may_be_missing=True)

    @property
    def is_about_answer(self):
        return self.kind == Remark.Kind.VIEW

    @property
    def is_here(self):
        return self.state == Remark.State.VISIBLE

    @property
    def is_held(self):
        return self.state == Remark.State.HELD

    @property
    def is_set_aside(self):
        """Return True if it was hidden, or not shown in the first place."""
        return self.state == Remark.State.HIDDEN or (self.is_held and bool(self.reason))
