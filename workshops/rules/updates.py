"""When it may be said what became of an action."""

from django.utils.translation import gettext as _

from .refused import Refused


def may_update(session):
    """Raise Refused unless the session is closed: until then its actions can still change."""
    if not session.is_closed:
        raise Refused(_("You can add updates once the session is closed."))
