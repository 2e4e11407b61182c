"""What several rules check: the phase of the session, and the state of a node."""

from django.utils.translation import gettext as _

from workshops.models import Node

from .refused import Refused


def require_not_over(session):
    """Raise Refused once the session is closing or closed."""
    if session.is_over:
        raise Refused(_("This session has ended. You can read the summary."))


def require_started(session):
    """Raise Refused for a session that nobody has opened yet."""
    if session.is_preparing:
        raise Refused(_("This session has not started yet."))
    if session.is_collecting:
        raise Refused(_("The answers stay closed until you open the session."))


def require_open(session):
    """Raise Refused unless the session is open."""
    if session.is_open:
        return
    require_started(session)
    if session.is_closing:
        raise Refused(_("The session is closing. Nothing more can be added."))
    raise Refused(_("The session is closed. Nothing more can be added."))


def require_open_or_closing(session):
    """Raise Refused unless the session is open or closing."""
    if not session.is_running:
        require_open(session)


def require_open_or_collecting(session):
    """Raise Refused unless people can write: the session is open, or collects answers."""
    if not session.is_collecting:
        require_open(session)


def require_visible(node):
    """Raise Refused for a node that is hidden, held, taken back or ungrouped."""
    if node.state == Node.State.HIDDEN:
        raise Refused(_("This answer is hidden. Show it again first."))
    if node.state == Node.State.HELD:
        raise Refused(_("Nobody has checked this answer yet."))
    if node.state == Node.State.WITHDRAWN:
        raise Refused(_("The person who wrote this answer has taken it back."))
    if node.state == Node.State.ERASED:
        raise Refused(_("This answer has been deleted."))
    if node.state == Node.State.UNGROUPED:
        raise Refused(_("This theme has been ungrouped."))


def require_revealed(node):
    """Raise Refused for an answer that has not been revealed."""
    # Before that, even the desk only shows their number.
    if node.parent_id and not node.parent.why.is_revealed:
        raise Refused(_("This answer has not been revealed yet."))


def is_marked(node):
    """Return True if it is marked as an underlying cause. The node's `cause` is read with it."""
    return hasattr(node, "cause") and not node.cause.removed
