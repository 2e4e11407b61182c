"""Deleting sessions: when somebody wants it, and when they are kept no longer."""

import hashlib
from datetime import timedelta

from django.db import OperationalError
from django.db.models import DurationField, ExpressionWrapper, F, Q
from django.utils import timezone

from workshops import notifications
from workshops.models import ExportJob, Session, Tombstone
from workshops.models.session import UNHELD
from workshops.rules import Refused

from . import session_keys
from .change import session_change

UNOPENED = (Session.Phase.PREPARING, Session.Phase.COLLECTING)


def delete(session):
    """Delete a session for good. Only a hash of its code stays, so that phones can say so."""
    with session_change(session) as change:
        _delete(change)
        session_keys.clear_after_commit()


def delete_expired():
    """Delete every session that is kept no longer, and return how many there were.

    What they leave outside their rows is for the caller to clear up, once for all of them.
    Session.kept_until says when that is. What is open, or was not closed, is never deleted.
    """
    at = timezone.now()
    days = ExpressionWrapper(F("keep_days") * timedelta(days=1), output_field=DurationField())
    closed = Q(phase=Session.Phase.CLOSED, closed_at__lt=at - days)
    unheld = Q(phase__in=UNOPENED, edited_at__lt=at - UNHELD)
    return sum(_has_expired(session) for session in Session.objects.filter(closed | unheld))


def _has_expired(session):
    """Delete it if its time is over. Check that under the lock, since someone may be opening it."""
    try:
        with session_change(session) as change:
            kept_until = change.session.kept_until
            has_expired = kept_until is not None and kept_until < timezone.now()
            if has_expired:
                _delete(change)
            return has_expired
    except (Refused, OperationalError):
        # Already deleted, or locked: delete the others, and this one next time.
        return False


def _delete(change):
    Tombstone.objects.get_or_create(code_hash=code_hash(change.session.code))
    ExportJob.objects.of(change.session).delete()
    pk = change.session.pk
    change.session.delete()
    notifications.notify_changed(pk)


def was_deleted(code):
    """Return True if there was once a session of this code."""
    return Tombstone.objects.filter(code_hash=code_hash(code)).exists()


def code_hash(code):
    """Return the hash of a deleted session's code, which is all that is kept of it."""
    return hashlib.sha256(code.encode()).digest()
