"""Another view, as it stands in the record of a session."""

from dataclasses import dataclass

from workshops.exports.kinds import Key, OneOf, Text
from workshops.models import Remark, limits

from .base import Entry, fact


@dataclass(frozen=True)
class RemarkEntry(
    Entry,
    name="remark",
    of=Remark,
    about="What somebody wrote beside an answer or a theme that they see differently.",
):
    node: int = fact(Key(), column="node")
    text: str = fact(Text(limits.VIEW, may_be_blank=False), column="text")
    state: str = fact(
        OneOf(Remark.State.values),
        column="state",
        default=Remark.State.VISIBLE,
        may_be_missing=True,
    )
    reason: str = fact(Text(limits.REASON), column="reason", default="", may_be_missing=True)

    @property
    def is_here(self):
        return self.state == Remark.State.VISIBLE
