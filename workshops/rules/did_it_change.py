"""When the room can be asked whether things changed, and when anybody may say it."""

from django.utils.translation import gettext as _

from .refused import Refused


def may_ask_change(session):
    """Raise Refused unless the session is closed and agreed on something to do."""
    if not session.is_closed:
        raise Refused(_("You can ask this once the session is closed."))
    if not session.causes.filter(removed=False, actions__isnull=False).exists():
        raise Refused(_("No actions were agreed."))


def may_say_change(session):
    """Raise Refused unless the question is open today."""
    if not session.asks_change:
        raise Refused(_("This question is not open."), 410)


def require_change_key(key):
    """Raise Refused(503) if the question has lost its key."""
    if key is None:
        raise Refused(_("This question has lost its key. Nothing can be answered now."), 503)
