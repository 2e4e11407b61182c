"""Links that let more facilitators run a session."""

import secrets

from django.db import transaction
from django.utils import timezone

from workshops import rules
from workshops.models import Invitation
from workshops.models.session import A_DAY

from .change import fresh, session_change
from .joining import digest


def invite(session, signs_in=None, lasts=A_DAY):
    """Make a link for 1 more facilitator; return its token, which is shown once.

    An unused link works for `lasts`, or for ever if that is None.
    """
    with session_change(session) as change:
        rules.may_invite(change.session)
        token = secrets.token_urlsafe(24)
        until = lasts and timezone.now() + lasts
        Invitation.objects.create(
            session=change.session, token_hash=digest(token), signs_in=signs_in, works_until=until
        )
        return token


def require_acceptable(token):
    """Raise Refused unless the invitation of that token can be accepted now."""
    _acceptable(Invitation.objects, token)


@transaction.atomic
def accept(token):
    """Use an invitation's token, which works once, and return the invitation."""
    invitation = _acceptable(Invitation.objects.select_for_update(), token)
    invitation.used, invitation.used_at = True, timezone.now()
    invitation.save(update_fields=["used", "used_at"])
    return invitation


def remove_facilitator(session, invitation_id):
    """Remove an invitation, used or not. The desk that it opened closes."""
    with session_change(session) as change:
        fresh(change, Invitation.objects, invitation_id).delete()


def _acceptable(invitations, token):
    invitation = invitations.filter(token_hash=digest(token)).first()
    rules.may_accept(invitation, timezone.now())
    return invitation
