"""Find what a phone's own seat wrote beside an answer, always through the session."""

from django.utils.translation import gettext as _

from workshops.access import NotThere
from workshops.models import Node, Remark


def find_node_and_view(seat, node_id):
    """Return an answer or theme that the room can read, and the view of this seat beside it.

    The view is None if there is none. Who wrote one finds a node that has left since, too. Raise
    NotThere.
    """
    nodes = Node.objects.filter(session=seat.session, parent__isnull=False)
    node = nodes.select_related("parent__why").filter(pk=node_id).first()
    view = _views(seat).filter(node=node).first() if node else None
    if view is None and not (node and is_readable(node)):
        raise NotThere(_("This answer is not in the tree any more."))
    return node, view


def find_own_view(seat, view_id):
    """Return a view that this seat wrote. Raise NotThere for anyone else's."""
    view = _views(seat).select_related("node__parent__why").filter(pk=view_id).first()
    if view is None:
        raise NotThere(_("This view is not one of yours."))
    return view


def is_readable(node):
    """Return True if the room can read `node`, whose parent's why is read with it."""
    return node.state == Node.State.VISIBLE and node.parent.why.is_revealed


def _views(seat):
    tag = seat.session.author_tag(seat)
    views = Remark.objects.filter(session=seat.session, author_tag=tag)
    return views if tag else views.none()
