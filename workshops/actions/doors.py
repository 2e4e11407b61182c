"""Coming in: seats, the lock on the door, and links for further facilitators."""

import hashlib
import hmac
import secrets

from django.db import transaction
from django.utils import timezone

from workshops import notifications, rules
from workshops.models import Invitation, Seat
from workshops.models.door import A_DAY

from . import places
from .change import fresh, session_change


def join(session, role_group="", op_id=None, address=""):
    """Take a seat in `session`; return its secret, which only the phone keeps.

    The same op_id leads to the same seat: two taps are one person. Raises Refused where the door is
    locked or the room is full, and Refused(429) where `address` fills it with phones that do
    nothing.
    """
    with session_change(session) as change:
        secret = _secret(change.session, op_id)
        if op_id and change.session.seats.filter(secret_hash=digest(secret)).exists():
            return secret
        places.may_take_one(change.session, address)
        Seat.objects.create(
            session=change.session, secret_hash=digest(secret), role_group=role_group
        )
        # People are counted beside the tree: nobody's page of the tree changes by a new seat.
        notifications.notify_changed(session.pk)
        return secret


def lock(session):
    """Let nobody else in."""
    _set_lock(session, True)


def unlock(session):
    """Let people in again."""
    _set_lock(session, False)


def invite(session, signs_in=None, lasts=A_DAY):
    """Make a link for one more facilitator; return its token, which is shown once.

    It `lasts` so long if nobody uses it, and without end where that is None.
    """
    with session_change(session) as change:
        rules.may_invite(change.session)
        token = secrets.token_urlsafe(24)
        until = lasts and timezone.now() + lasts
        Invitation.objects.create(
            session=change.session, token_hash=digest(token), signs_in=signs_in, works_until=until
        )
        return token


def look_at(token):
    """Raise Refused unless the invitation of that token can be accepted now."""
    _acceptable(Invitation.objects, token)


@transaction.atomic
def accept(token):
    """Burn an invitation's token and return the invitation. It opens once."""
    invitation = _acceptable(Invitation.objects.select_for_update(), token)
    invitation.used, invitation.used_at = True, timezone.now()
    invitation.save(update_fields=["used", "used_at"])
    return invitation


def remove_facilitator(session, invitation_id):
    """Take an invitation back, used or not: the desk that it opened closes."""
    with session_change(session) as change:
        fresh(change, Invitation.objects, invitation_id).delete()


def digest(secret):
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).digest()


def _acceptable(invitations, token):
    invitation = invitations.filter(token_hash=digest(token)).first()
    rules.may_accept(invitation, timezone.now())
    return invitation


def _secret(session, op_id):
    """A new secret; for an op_id always the same, though nobody without the key could tell it."""
    key = session.tagging_key if op_id else None
    if key is None:
        return secrets.token_urlsafe(24)
    return hmac.digest(key, f"seat {op_id}".encode(), "sha256").hex()


def _set_lock(session, locked):
    with session_change(session) as change:
        rules.may_run(change.session)
        change.session.locked = locked
        change.head("locked")
