"""What facilitators may do while people write."""

from django.utils.translation import gettext as _

from .refused import Refused
from .requirements import (
    require_open,
    require_open_or_closing,
    require_revealed,
    require_visible,
)

TRIES_AGAIN = 10  # seconds after which a phone that did not hear of the pause tries again


def may_pause(session):
    """Raise Refused unless answers can be paused, or taken again: the session is open."""
    require_open(session)


def may_black_out(session, node):
    """Raise Refused unless words can be taken out of this: an answer that the room can read."""
    require_open_or_closing(session)
    require_visible(node)
    require_revealed(node)


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
