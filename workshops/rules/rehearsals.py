"""What may be done with a rehearsal, and with no other session."""

from django.utils.translation import gettext as _

from .refused import Refused


def may_rehearse(session):
    """Raise Refused unless there is something to rehearse: a session that nobody has opened."""
    if session.is_rehearsal or not session.is_preparing:
        raise Refused(_("The session has started. You can only practise before you open it."))


def require_rehearsal(session):
    """Raise Refused for a session in which real people take part."""
    if not session.is_rehearsal:
        raise Refused(_("This is not a rehearsal."))


def may_go_wrong(why):
    """Raise Refused unless there is a why under which the people who pretend can write."""
    if why is None:
        raise Refused(_("Ask why first. Then something can go wrong."))
