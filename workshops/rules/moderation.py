"""What facilitators may do while people write."""

from django.utils.translation import gettext as _

from workshops.models import Node

from .refused import Refused
from .requirements import (
    require_not_over,
    require_open,
    require_open_or_closing,
    require_revealed,
    require_visible,
)

TRIES_AGAIN = 10  # seconds after which a phone that did not hear of the pause tries again


def may_pause(session):
    """Raise Refused unless answers can be paused, or taken again: the session is open."""
    require_open(session)


def may_check_first(session):
    """Raise Refused once it is too late to check answers first: when no more are sent."""
    require_not_over(session)


def may_release(session, node):
    """Raise Refused unless this answer is held, so that it can be shown."""
    require_open_or_closing(session)
    if node.state != Node.State.HELD:
        require_visible(node)
        raise Refused(_("This answer is not held any more."))


def may_refuse(session, node):
    """Raise Refused unless this answer is held and nobody has decided about it yet."""
    may_release(session, node)
    if node.reason:
        raise Refused(_("This answer is already hidden."))


def may_rewrite(session, node):
    """Raise Refused unless the author of an answer that was not shown may write it again."""
    require_open(session)
    require_not_paused(session)
    if not node.is_set_aside:
        raise Refused(_("You can only write a hidden answer again."))
    if hasattr(node, "why"):
        raise Refused(_("The room has asked why about this answer, so you cannot write it again."))


def may_hide_flood(session):
    """Raise Refused unless all answers of a phone that floods the room can be hidden.

    That is allowed in silence, too, where nobody has read them.
    """
    require_open_or_closing(session)


def may_black_out(session, node):
    """Raise Refused unless words can be taken out of this answer.

    Either the room can read it, or it is held.
    """
    require_open_or_closing(session)
    if node.state != Node.State.HELD:
        require_visible(node)
        require_revealed(node)


def require_words(words):
    """Raise Refused(422) unless there are words to take out."""
    if not words:
        raise Refused(_("Choose the words to take out."), 422)


def require_seen(node, seen):
    """Raise Refused unless an answer still reads as somebody saw it who decides about it."""
    if node.text != seen:
        raise Refused(_("This answer has just changed. Look at it again."))


def require_not_paused(session):
    """Raise Refused while a facilitator has paused answers."""
    if session.paused:
        raise Refused(
            _(
                "The facilitator has paused answers. Your words are still here. "
                "Send them when answers are open again."
            ),
            retry_after=TRIES_AGAIN,
        )
