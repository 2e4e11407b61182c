"""Coming in: seats, the lock on the door, and links for further facilitators."""

import hashlib
import hmac
import secrets

from workshops import announce, rules
from workshops.models import Invitation, Seat
from workshops.rules import Refused

from .turn import turn


def join(session, role_group="", op_id=None):
    """Take a seat in `session`; return its secret, which only the phone keeps.

    The same op_id leads to the same seat: two taps are one person.
    """
    with turn(session) as now:
        secret = _secret(now.session, op_id)
        if op_id and now.session.seats.filter(secret_hash=digest(secret)).exists():
            return secret
        rules.may_join(now.session, now.session.seats.count())
        Seat.objects.create(session=now.session, secret_hash=digest(secret), role_group=role_group)
        # People are counted beside the tree: nobody's page of the tree changes by a new seat.
        announce.changed(session.pk)
        return secret


def lock(session):
    """Let nobody else in."""
    _set_lock(session, True)


def unlock(session):
    """Let people in again."""
    _set_lock(session, False)


def invite(session, signs_in=None):
    """Make a link for one more facilitator; return its token, which is shown once."""
    with turn(session) as now:
        token = secrets.token_urlsafe(24)
        Invitation.objects.create(session=now.session, token_hash=digest(token), signs_in=signs_in)
        return token


def accept(token):
    """Burn an invitation's token and return the invitation. It opens once."""
    unused = Invitation.objects.filter(token_hash=digest(token), used=False)
    if not unused.update(used=True):
        raise Refused(
            "This link has been used already, or is not a link of ours. Ask for a new one.", 404
        )
    return Invitation.objects.select_related("session", "signs_in").get(token_hash=digest(token))


def digest(secret):
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).digest()


def _secret(session, op_id):
    """A new secret; for an op_id always the same, though nobody without the key could tell it."""
    if op_id is None or session.key is None:
        return secrets.token_urlsafe(24)
    return hmac.digest(bytes(session.key), f"seat {op_id}".encode(), "sha256").hex()


def _set_lock(session, locked):
    with turn(session) as now:
        rules.may_run(now.session)
        now.session.locked = locked
        now.head("locked")
