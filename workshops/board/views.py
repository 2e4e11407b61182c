"""Other views, beside the answers and themes of settled whys."""

from dataclasses import dataclass

from workshops.models import Node, Remark, Why


@dataclass(frozen=True, slots=True)
class ViewRow:
    """What somebody wrote who sees an answer differently. Only the desk has hidden ones."""

    id: int
    text: str
    reason: str
    is_hidden: bool


def views_of(nodes, audience):
    """Return the views that an audience may see beside these nodes, by node.

    1 query, and none where no why is settled. The nodes have their parents' whys.
    """
    settled = [node.pk for node in nodes if _shows_views(node, audience)]
    if audience.is_screen or not settled:
        return {}
    states = [Remark.State.VISIBLE, *([Remark.State.HIDDEN] if audience.sees_hidden else [])]
    shown = Remark.objects.filter(kind=Remark.Kind.VIEW, node__in=settled, state__in=states)
    views = {}
    for view in shown:
        row = ViewRow(view.pk, view.text, view.reason, view.is_hidden)
        views[view.node_id] = (*views.get(view.node_id, ()), row)
    return views


def _shows_views(node, audience):
    is_settled = node.parent_id and node.parent.why.stage == Why.Stage.SETTLED
    return is_settled and (audience.sees_hidden or node.state == Node.State.VISIBLE)
