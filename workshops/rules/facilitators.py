"""Who may be invited to run a session, and when."""

from django.utils.translation import gettext as _

from .refused import Refused


def may_invite(session):
    """Raise Refused if the session is over, so that nobody can be invited."""
    if session.is_closed:
        raise Refused(_("The session is closed. Nobody else can run it now."))
    if session.is_rehearsal:
        raise Refused(_("You cannot invite anybody to a rehearsal."))


def may_appoint(session):
    """Raise Refused if the session is over, so that nobody can be chosen for it."""
    if session.is_closed:
        raise Refused(_("The session is closed. Nobody else can run it now."))


def may_be_appointed(is_candidate):
    """Raise Refused for somebody who is not in the organisation, or only reads there."""
    if not is_candidate:
        raise Refused(_("This person is not in your organisation."))


def may_accept(invitation, now, maker_still_runs):
    """Raise Refused if the invitation has been accepted or withdrawn, or its time is over.

    `maker_still_runs` is asked about it only if nothing else is against it.
    """
    if invitation is None or invitation.used:
        raise Refused(
            _("This link has already been used, or is not complete. Ask for a new one."), 404
        )
    if invitation.works_until and invitation.works_until <= now:
        raise Refused(_("This invitation has expired. Ask for a new one."), 410)
    if invitation.session.is_closed:
        raise Refused(_("The session is closed. Nobody else can run it now."), 410)
    if not maker_still_runs(invitation):
        raise Refused(
            _("The person who made this link no longer runs the session. Ask for a new one."), 410
        )
