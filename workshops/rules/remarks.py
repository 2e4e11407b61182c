"""What may be done with other views: what people write beside an answer."""

from django.utils.translation import gettext as _

from workshops.models import Node, Session, Why

from .moderation import require_not_paused
from .refused import Refused
from .requirements import require_open, require_revealed, require_started, require_visible


def is_shown_beside(node):
    """Return True if the room can read the views beside `node`: once its why is settled."""
    return node.parent.why.stage == Why.Stage.SETTLED


def may_differ(session, node, is_own, view=None):
    """Raise Refused unless this seat may write a view beside this answer, or change its `view`.

    That is allowed once everybody can read the answer. A view that everybody can read stays. None
    is added while answers are paused.
    """
    require_open(session)
    if node.parent_id is None:
        raise Refused(_("You cannot do this with the question. Choose an answer."))
    if node.state == Node.State.HIDDEN:
        raise Refused(_("The facilitator has hidden this answer. You cannot add your view."))
    require_visible(node)
    require_revealed(node)
    if is_own:
        raise Refused(_("This is your own answer. You can take it back."))
    if view is None:
        require_not_paused(session)
    elif view.is_hidden:
        raise Refused(_("The facilitator has hidden your view. You can only take it back."))
    elif is_shown_beside(node):
        raise Refused(
            _("Everyone can see your view now, so you cannot change it. You can take it back.")
        )


def may_take_view_back(session):
    """Raise Refused after the close. Authors may do so until the key is destroyed."""
    if session.phase == Session.Phase.CLOSED:
        raise Refused(
            _(
                "The session is closed. Nothing links this view to you any more, "
                "so it cannot be taken back."
            )
        )


def may_hide_view(session, view):
    """Raise Refused unless this view can be hidden: while it is shown, after the end, too."""
    require_started(session)
    if view.is_hidden:
        raise Refused(_("This view is already hidden."))
    if not is_shown_beside(view.node):
        raise Refused(_("This view is not shown yet."))


def may_show_view(session, view):
    """Raise Refused unless this view is hidden, so that it can be shown again."""
    require_started(session)
    if not view.is_hidden:
        raise Refused(_("This view is not hidden."))
