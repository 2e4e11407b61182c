"""Joining a session: taking a seat in it, and locking it for those who have none."""

import hashlib
import hmac
import secrets

from django.utils.crypto import salted_hmac

from common.prepared_statements import prepared_cursor
from workshops import notifications, rules
from workshops.models import Seat

from . import capacity
from .change import session_change

TAKEN = "SELECT secret_hash FROM workshops_seat WHERE session_id = %s AND secret_hash = ANY(%s)"


def join(session, role_group="", op_id=None, address=""):
    """Take a seat in `session`; return its secret, which only the phone keeps.

    Before the session opens, people wait inside. The same op_id returns the same seat, since 2 taps
    are 1 person. Raise Refused if the session is over, locked or full, and Refused(429) if
    `address` fills it with phones that do nothing.
    """
    with session_change(session) as change:
        possible = _possible_secrets(change.session, op_id)
        if taken := _taken(change.session, possible):
            return taken
        secret = possible[0] if possible else _signed(change.session, secrets.token_urlsafe(24))
        capacity.require_place(change.session, address)
        Seat.objects.create(
            session=change.session,
            secret_hash=digest(secret),
            # They may have changed since the page was loaded, as long as nobody was in.
            role_group=role_group if role_group in change.session.groups_to_choose else "",
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


def is_secret_of(session, secret):
    """Return True if a phone with this secret has joined the session, also after the close.

    The secret itself shows it, so that nothing is kept of who was there.
    """
    random = secret.rpartition(".")[0]
    return bool(random) and hmac.compare_digest(_signed(session, random).encode(), secret.encode())


def _signed(session, random):
    """Return a secret that shows of which session it is."""
    mark = salted_hmac("joined", f"{session.pk} {random}", algorithm="sha256").hexdigest()[:32]
    return f"{random}.{mark}"


def _possible_secrets(session, op_id):
    """Return the secrets that an op_id may have been given, that of a new seat first.

    They are unknown without the session's key, or before it has one, without the server's.
    """
    if not op_id:
        return []
    key = session.tagging_key
    own = hmac.digest(key, f"seat {op_id}".encode(), "sha256").hex() if key else None
    early = salted_hmac("seat", f"{session.pk} {op_id}", algorithm="sha256").hexdigest()
    made = [random for random in (own, early) if random]
    # Without a mark: as the version before made them.
    return [_signed(session, random) for random in made] + made


def _taken(session, possible):
    """Return the secret among these that a seat has, or None."""
    by_digest = {digest(secret): secret for secret in possible}
    with prepared_cursor() as cursor:
        cursor.execute(TAKEN, [session.pk, list(by_digest)])
        found = cursor.fetchone()
    return by_digest[bytes(found[0])] if found else None


def _set_lock(session, locked):
    with session_change(session) as change:
        rules.may_lock(change.session)
        change.session.locked = locked
        change.head("locked")
