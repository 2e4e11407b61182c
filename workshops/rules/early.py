"""What may be done before the session opens, while people write and nobody reads."""

from django.utils.translation import gettext as _

from .refused import Refused
from .requirements import require_open_or_collecting


def may_collect(session, now):
    """Raise Refused unless answers can be collected from now on, as it was planned."""
    if not session.is_preparing:
        raise Refused(_("This session has already started."))
    if session.collect_until is None:
        raise Refused(_("Say in the plan until when people can write."))
    if session.collect_until <= now:
        raise Refused(_("That time is over. Change it in the plan, or open the session."))


def may_lock(session):
    """Raise Refused unless facilitators may lock the session: it is open, or people write early."""
    require_open_or_collecting(session)


def may_change_places(session, number):
    """Raise Refused unless the session can have this number of places.

    While answers are collected it can only have more: who finds no place learns how many joined.
    """
    require_open_or_collecting(session)
    if session.is_collecting and number < session.cap:
        raise Refused(_("You can only add places until you open the session."))
