"""Deleting sessions: when somebody wants it, and when they are kept no longer."""

import hashlib
from contextlib import suppress
from datetime import timedelta

from django.db import OperationalError
from django.db.models import DurationField, ExpressionWrapper, F, Q
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from workshops import notifications, rules
from workshops.models import DeletionReport, Node, Session, Tombstone
from workshops.models.session import UNHELD
from workshops.rules import Refused

from . import activity, deletion_reports, session_keys
from .activity import Kind
from .change import session_change

SESSION, ANSWERS = DeletionReport.Kind
HASH_LENGTH = 64  # letters of a SHA-256 in hexadecimal digits
UNOPENED = (Session.Phase.PREPARING, Session.Phase.COLLECTING)


def delete(session, by):
    """Delete a session for good, and return the report of what was deleted by `by`, an account.

    Beside that only a hash of its code stays, so that phones can say so.
    """
    with session_change(session) as change:
        report = _delete(change, by)
        session_keys.clear_after_commit()
        return report


def delete_expired():
    """Delete every session that is kept no longer, and return how many there were.

    What they leave outside their rows is for the caller to clear up, once for all of them.
    Session.kept_until says when that is. What is open, or was not closed, is never deleted.
    """
    return sum(_has_expired(session) for session in _expired(timezone.now()))


def count_expired(at):
    """Return how many sessions of today were to be deleted before that moment."""
    return _expired(at).count()


def delete_answers(session, by):
    """Delete the answers of a closed session, and keep its causes, actions and updates.

    Return the report of what was deleted by `by`, an account; None if their time was over.
    """
    with session_change(session) as change:
        rules.may_delete_answers(change.session)
        with deletion_reports.reported(change.session, ANSWERS, by) as report:
            _delete_answers(change)
        activity.log_session_event(Kind.ANSWERS_DELETED, change.session, by)
        session_keys.clear_after_commit()
        return report


def delete_answers_due():
    """Do that in every session whose answers are kept no longer, while the rest of it is."""
    for session in Session.objects.filter(_has_answers_due(timezone.now())):
        with suppress(Refused, OperationalError):
            delete_answers(session, by=None)


def due_before(at):
    """Return the sessions that are deleted before that moment, or of which the answers are."""
    return Session.objects.filter(_is_due(at) | _has_answers_due(at))


def delete_again(hashes):
    """Delete sessions whose codes have these hashes, and return how many there were.

    After a restore they are back, although somebody had deleted them.
    """
    found = _with_hashes(hashes)
    for session in found:
        delete(session, by=None)
    return len(found)


def delete_answers_again(named):
    """Do the same with the answers of closed sessions, and return of how many.

    Each is named by its number, or in backups of an earlier version by the hash of its code.
    """
    named = set(named)
    numbers = [int(each) for each in named if each.isdecimal() and len(each) < HASH_LENGTH]
    hashes = [bytes.fromhex(each) for each in named if len(each) == HASH_LENGTH]
    by_number = Session.objects.filter(pk__in=numbers)
    found = [each for each in {*by_number, *_with_hashes(hashes)} if each.is_closed]
    for session in found:
        with suppress(Refused):
            delete_answers(session, by=None)
    return len(found)


def was_deleted(code):
    """Return True if there was once a session of this code."""
    return Tombstone.objects.filter(code_hash=code_hash(code)).exists()


def code_hash(code):
    """Return the hash of a deleted session's code, which is all that is kept of it."""
    return hashlib.sha256(code.encode()).digest()


def _with_hashes(hashes):
    wanted = set(hashes)
    return [each for each in Session.objects.all() if wanted & _code_hashes(each)]


def _code_hashes(session):
    return {code_hash(code) for code in (session.code, session.joining_code) if code}


def _expired(at):
    return Session.objects.filter(_is_due(at))


def _is_due(at):
    longest = Greatest("keep_days", Coalesce("record_days", 0))
    closed = Q(phase=Session.Phase.CLOSED, closed_at__lt=at - _days(longest))
    return closed | Q(phase__in=UNOPENED, edited_at__lt=at - UNHELD)


def _has_answers_due(at):
    """Return the condition that only the answers of a session are due: the rest is kept longer."""
    has_answers = Q(phase=Session.Phase.CLOSED, answers_deleted_at=None)
    is_over = Q(record_days__gt=F("keep_days"), closed_at__lt=at - _days(F("keep_days")))
    return has_answers & is_over


def _has_expired(session):
    """Delete it if its time is over. Check that under the lock, since someone may be opening it."""
    try:
        with session_change(session) as change:
            kept_until = change.session.kept_until
            has_expired = kept_until is not None and kept_until < timezone.now()
            if has_expired:
                _delete(change, by=None)
            return has_expired
    except (Refused, OperationalError):
        # Already deleted, or locked: delete the others, and this one next time.
        return False


def _delete(change, by):
    for each in _code_hashes(change.session):
        Tombstone.objects.get_or_create(code_hash=each)
    pk = change.session.pk
    activity.log_session_event(Kind.SESSION_DELETED, change.session, by)
    with deletion_reports.reported(change.session, SESSION, by) as report:
        change.delete_files()
        change.session.delete()
    notifications.notify_changed(pk)
    return report


def _delete_answers(change):
    session = change.session
    # Nobody reads a cause whose answer is hidden or was taken back.
    unread = ~Q(node__state__in=Node.WITH_CAUSE)
    session.causes.filter(unread | Q(removed=True), node__isnull=False).delete()
    session.causes.update(node=None, revision=change.revision)
    session.remarks.all().delete()
    session.whys.all().delete()
    session.nodes.exclude(kind=Node.Kind.QUESTION).delete()  # with what is about them
    change.delete_files()
    session.answers_deleted_at, session.voice = timezone.now(), None
    session.full_reload_revision = change.revision
    change.head("answers_deleted_at", "voice", "full_reload_revision")


def _days(number):
    """Return so many days, as an expression."""
    return ExpressionWrapper(number * timedelta(days=1), output_field=DurationField())
