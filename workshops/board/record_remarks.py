"""What people wrote about the record, and who was not here: a list at the desk."""

from dataclasses import dataclass

from workshops import rules
from workshops.models import Remark


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """A remark; `about` is the wording of the cause that it is beside, or nothing."""

    id: int
    kind: str
    about: str
    text: str
    reason: str
    is_hidden: bool

    @property
    def is_missing(self):
        return self.kind == Remark.Kind.MISSING


def record_remarks(session):
    """Return them by kind, in 1 query; none, and no query, until they are shown."""
    if not rules.is_record_shown(session):
        return ()
    states = (Remark.State.VISIBLE, Remark.State.HIDDEN)  # what is held is on 1 page alone
    found = session.remarks.filter(state__in=states).exclude(kind=Remark.Kind.VIEW)
    found = found.select_related("node__cause")
    return tuple(map(_row, found.order_by("kind", "node", "id")))


def _row(remark):
    about = remark.node.cause.wording if remark.kind == Remark.Kind.CAUSE else ""
    return RemarkRow(remark.pk, remark.kind, about, remark.text, remark.reason, remark.is_hidden)
