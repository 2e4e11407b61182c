"""What one seat wrote beside what the room said: for its own phone only."""

from dataclasses import dataclass

from workshops import rules
from workshops.gaps import GAP
from workshops.models import Node, Remark, UndoEntry


@dataclass(frozen=True, slots=True)
class OwnRemark:
    """A remark, and the words that it is beside; these are empty if they may not be read.

    `has_gaps`: a facilitator took a name out of it.
    """

    id: int
    kind: str
    node_id: int | None
    about: str
    text: str
    reason: str
    state: str
    is_set_aside: bool
    can_edit: bool
    has_gaps: bool


def own_remarks(session, tag):
    """Return the remarks of the author of `tag`: 1 query, and 1 more if any has gaps."""
    found = Remark.objects.filter(session=session, author_tag=tag)
    found = found.select_related("node__parent__why", "node__cause")
    gapped = _gapped(session, found)
    return tuple(_own_remark(session, remark, remark.pk in gapped) for remark in found)


def _gapped(session, found):
    """Return the ids of those that a facilitator took a name out of."""
    ids = [remark.pk for remark in found if GAP in remark.text]
    if not ids:
        return set()
    taken_out = UndoEntry.objects.filter(session=session, kind="view-blackout", undone=False)
    return set(taken_out.filter(details__view__in=ids).values_list("details__view", flat=True))


def _own_remark(session, remark, has_gaps):
    return OwnRemark(
        id=remark.pk,
        kind=remark.kind,
        node_id=remark.node_id,
        about=_about(remark),
        text=remark.text,
        reason=remark.reason,
        state=remark.state,
        is_set_aside=remark.is_set_aside,
        can_edit=_can_edit(session, remark),
        has_gaps=has_gaps,
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
