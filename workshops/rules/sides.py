"""When the sides of a room may be compared."""

from django.utils.translation import gettext as _

from .refused import Refused
from .requirements import require_open_or_closing


def may_compare(session, settled):
    """Raise Refused unless the sides can be compared.

    `settled` is how many whys and checks are settled and have not been compared: a public number.
    """
    require_open_or_closing(session)
    if not session.side_of:
        raise Refused(_("This session has no sides to compare."))
    if not settled:
        raise Refused(_("Nothing new is settled yet."))
