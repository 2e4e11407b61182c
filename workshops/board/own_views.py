"""The views that one seat wrote beside answers: for its own phone only."""

from dataclasses import dataclass

from workshops import rules
from workshops.models import Node, Remark


@dataclass(frozen=True, slots=True)
class OwnView:
    """A view, and the text that it is beside; that is empty if it may not be read."""

    id: int
    node_id: int
    about: str
    text: str
    reason: str
    is_hidden: bool
    can_edit: bool


def own_views(session, tag):
    """Return the views of the author of `tag`: 1 query."""
    found = Remark.objects.filter(session=session, author_tag=tag)
    return tuple(_own_view(session, view) for view in found.select_related("node__parent__why"))


def _own_view(session, view):
    node = view.node
    is_readable = node.parent.why.is_revealed and node.state == Node.State.VISIBLE
    return OwnView(
        id=view.pk,
        node_id=view.node_id,
        about=node.text if is_readable else "",
        text=view.text,
        reason=view.reason,
        is_hidden=view.is_hidden,
        can_edit=rules.allows(rules.may_differ, session, node, False, view),
    )
