"""What a stranger gets, as for what does not exist."""

from django.utils.translation import gettext as _

from workshops.rules import Refused


class NotThere(Refused):
    """What was asked for does not exist, or this person may not know of it."""

    def __init__(self, reason=""):
        super().__init__(reason or _("There is nothing at this address."), 404)
