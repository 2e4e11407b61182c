"""What several rules ask: how far the session is, and what has become of a node."""

from workshops.models import Node, Session

from .refused import Refused


def require_open_for_people(session):
    """Raise Refused unless people can come in and take part."""
    require_started(session)
    if session.phase != Session.Phase.OPEN:
        raise Refused("This session has ended. Its summary can be read.")


def require_started(session):
    """Raise Refused for a session that nobody has opened yet."""
    if session.phase == Session.Phase.PREPARING:
        raise Refused("This session has not started yet.")


def require_open(session):
    """Raise Refused unless the room is running."""
    require_started(session)
    if session.phase == Session.Phase.CLOSING:
        raise Refused("The session is closing, so nothing more is added now.")
    if session.phase == Session.Phase.CLOSED:
        raise Refused("The session is closed, so nothing more is added.")


def require_open_or_closing(session):
    """Raise Refused unless the room is running or closing."""
    if session.phase not in (Session.Phase.OPEN, Session.Phase.CLOSING):
        require_open(session)


def require_visible(node):
    """Raise Refused unless a node stands as it was said."""
    if node.state == Node.State.HIDDEN:
        raise Refused("This answer is hidden. Bring it back first.")
    if node.state == Node.State.WITHDRAWN:
        raise Refused("Its author has taken this answer back.")
    if node.state == Node.State.UNGROUPED:
        raise Refused("This theme has been ungrouped.")


def require_revealed(node):
    """Raise Refused for an answer that is still silent."""
    # The desk, too, knows silent answers only as a count.
    if node.parent_id and not node.parent.why.is_revealed:
        raise Refused("This answer has not been revealed yet.")


def is_marked(node):
    """Is it marked as an underlying cause? (Asked of the node's `cause`, read with it.)"""
    return hasattr(node, "cause") and not node.cause.removed
