"""Joining a session: taking a seat in it, and locking it for those who have none."""

import hashlib
import hmac
import secrets

from workshops import notifications, rules
from workshops.models import Seat

from . import capacity
from .change import session_change


def join(session, role_group="", op_id=None, address=""):
    """Take a seat in `session`; return its secret, which only the phone keeps.

    The same op_id returns the same seat, since 2 taps are 1 person. Raise Refused if the session is
    locked or full, and Refused(429) if `address` fills it with phones that do nothing.
    """
    with session_change(session) as change:
        secret = _secret(change.session, op_id)
        if op_id and change.session.seats.filter(secret_hash=digest(secret)).exists():
            return secret
        capacity.require_place(change.session, address)
        Seat.objects.create(
            session=change.session, secret_hash=digest(secret), role_group=role_group
        )
        # People are not part of the tree: a new seat changes nobody's page of the tree.
        notifications.notify_changed(session.pk)
        return secret


def lock(session):
    """Let no new people join."""
    _set_lock(session, True)


def unlock(session):
    """Let people in again."""
    _set_lock(session, False)


def digest(secret):
    """Return the digest of a secret, which is all that is stored of it."""
    return hashlib.sha256(secret.encode()).digest()


def _secret(session, op_id):
    """Return a new secret; always the same for an op_id, and unknown without the key."""
    key = session.tagging_key if op_id else None
    if key is None:
        return secrets.token_urlsafe(24)
    return hmac.digest(key, f"seat {op_id}".encode(), "sha256").hex()


def _set_lock(session, locked):
    with session_change(session) as change:
        rules.may_run(change.session)
        change.session.locked = locked
        change.head("locked")
