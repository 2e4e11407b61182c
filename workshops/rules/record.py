"""When people are asked what they think of the record, and may say so."""

from django.utils.translation import gettext as _

from .refused import Refused
from .requirements import require_open_or_closing


def may_open_record(session):
    """Raise Refused unless the room can be asked if this is a fair record."""
    require_open_or_closing(session)
    if not session.is_closing:
        raise Refused(_("Start closing first. Then nothing is added to the record."))
    if session.is_record_open:
        raise Refused(_("The room is already asked if this is a fair record."))


def may_close_record(session):
    """Raise Refused unless the room is asked if this is a fair record."""
    require_open_or_closing(session)
    if not session.is_record_open:
        raise Refused(_("This question has already closed."))
