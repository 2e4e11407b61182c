"""Whether the work of a step has been changed since."""

from django.utils.translation import gettext as _

from workshops.rules import Refused


def unless_changed(*facts):
    """Raise Refused unless all `facts` are as the step left them."""
    if not all(facts):
        raise Refused(_("Someone has changed this since. It cannot be undone."))
