"""Links that let more facilitators run a session."""

from django.utils import timezone

from workshops import rules
from workshops.models import Invitation
from workshops.models.session import A_DAY

from . import activity, one_time_links
from .activity import Kind
from .change import fresh, session_change


def invite(session, made_by, signs_in=None, lasts=A_DAY):
    """Make a link for 1 more facilitator; return its token, which is shown once.

    An unused link works for `lasts`, or for ever if that is None. The link, and the desk that it
    opened, also end when `made_by` no longer runs the session.
    """
    with session_change(session) as change:
        rules.may_invite(change.session)
        until = lasts and timezone.now() + lasts
        known = {"made_by": made_by, "signs_in": signs_in, "works_until": until}
        return one_time_links.create(change.session.invitations, **known)


def require_acceptable(token):
    """Raise Refused unless the invitation of that token can be accepted now."""
    one_time_links.require_acceptable(Invitation.objects, token)


def accept(token):
    """Use an invitation's token, which works once, and return the invitation."""
    return one_time_links.use(Invitation.objects, token)


def remove_facilitator(session, invitation_id, by):
    """Let `by` remove an invitation, used or not. The desk that it opened closes."""
    with session_change(session) as change:
        fresh(change, Invitation.objects, invitation_id).delete()
        activity.log_session_event(Kind.ACCESS_REMOVED, change.session, by, link="desk")
