"""What one seat wrote beside what the room said: for its own phone only."""

from dataclasses import dataclass

from workshops import rules
from workshops.models import Node, Remark


@dataclass(frozen=True, slots=True)
class OwnRemark:
    """A remark, and the words that it is beside; these are empty if they may not be read."""

    id: int
    kind: str
    node_id: int | None
    about: str
    text: str
    reason: str
    is_hidden: bool
    can_edit: bool


def own_remarks(session, tag):
    """Return the remarks of the author of `tag`: 1 query."""
    found = Remark.objects.filter(session=session, author_tag=tag)
    found = found.select_related("node__parent__why", "node__cause")
    return tuple(_own_remark(session, remark) for remark in found)


def _own_remark(session, remark):
    return OwnRemark(
        id=remark.pk,
        kind=remark.kind,
        node_id=remark.node_id,
        about=_about(remark),
        text=remark.text,
        reason=remark.reason,
        is_hidden=remark.is_hidden,
        can_edit=_can_edit(session, remark),
    )


def _about(remark):
    node = remark.node
    if remark.kind == Remark.Kind.CAUSE:
        return node.cause.wording
    is_readable = node and node.parent.why.is_revealed and node.state == Node.State.VISIBLE
    return node.text if is_readable else ""


def _can_edit(session, remark):
    if remark.kind == Remark.Kind.VIEW:
        return rules.allows(rules.may_differ, session, remark.node, False, remark)
    if remark.kind == Remark.Kind.CAUSE:
        return rules.allows(rules.may_differ_about_cause, session, remark.node.cause, remark)
    return rules.allows(rules.may_speak_of_record, session, remark)
