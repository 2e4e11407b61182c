"""Comparing the two sides of a room."""

from django.utils.translation import gettext as _

from workshops.actions import common_ground

from .desk_action import desk_action


@desk_action
def compare(request, session):
    """Compare the sides in all that is settled now, once."""
    common_ground.compare(session)
    request.note = _("The sides are compared.")
