"""Who may be, stay and leave in an organisation."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure

from .refused import Refused


def require_member(membership):
    """Raise Refused(404) unless this membership is still there."""
    if membership is None:
        raise Refused(_("This person does not belong to the organisation any more."), 404)


def may_stop_owning(other_owners):
    """Raise Refused if nobody else owns the organisation."""
    if not other_owners:
        raise Refused(_("There is no other owner. Make somebody else an owner first."))


def may_stop_organising(sessions):
    """Raise Refused if sessions would be left without an organiser."""
    if sessions:
        words = ngettext(
            "%(n)s session belongs to this person. Hand it over first.",
            "%(n)s sessions belong to this person. Hand them over first.",
            sessions,
        )
        raise Refused(words % {"n": figure(sessions)})


def may_hand_over_to(is_candidate):
    """Raise Refused unless this is another owner or organiser of the organisation."""
    if not is_candidate:
        raise Refused(_("Only an owner or an organiser can have sessions of their own."))


def may_become_member(invitation):
    """Raise Refused if the invitation has been accepted or cancelled, or its time is over."""
    if invitation is None:
        raise Refused(
            _("This link has already been used, or is not complete. Ask for a new one."), 404
        )
    if invitation.has_expired:
        raise Refused(_("This invitation has expired. Ask for a new one."), 410)
