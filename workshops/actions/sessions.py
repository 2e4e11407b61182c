"""The life of a session: prepared, open, closing, closed, deleted."""

import hashlib
import random
from datetime import timedelta

from django.db import OperationalError, connection, transaction
from django.db.models import DurationField, ExpressionWrapper, F, Q
from django.utils import timezone

from workshops import notifications, rules
from workshops.models import (
    Choice,
    ExportJob,
    Mark,
    Node,
    Question,
    Session,
    SliceShown,
    Tombstone,
    UndoEntry,
    Vote,
    Why,
)
from workshops.models.node import LATE, shuffled_late_sort
from workshops.models.session import UNHELD
from workshops.permissions import EVERYTHING
from workshops.rules import Refused

from . import checks, marks, session_keys
from .change import session_change
from .vote_counts import result_to_store

REWRITE = """
    UPDATE workshops_node SET tag = NULL, op_id = NULL, first_sent = NULL, left_revision = NULL,
        sort = CASE WHEN sort < %s THEN sort ELSE %s END, revision = %s
    WHERE id = %s
"""


@transaction.atomic
def create(organiser, question, **plan):
    """Make a session with its question; `plan` has the session's own fields."""
    session = Session.objects.create(organiser=organiser, **plan)
    Question.objects.create(
        session=session,
        kind=Node.Kind.QUESTION,
        depth=0,
        sort=0,
        text=question,
        revision=session.revision,
    )
    return session


def edit(session, question, **plan):
    """Change question and plan of a session that has not started."""
    with session_change(session) as change:
        rules.may_reword(change.session)
        before = change.session.languages
        if plan.get("role_groups", change.session.role_groups) != change.session.role_groups:
            rules.may_reword_groups(change.session, change.session.seats.count())
        for name, value in plan.items():
            setattr(change.session, name, value)
        if change.session.languages != before:
            change.session.full_reload_revision = change.revision
        change.session.edited_at = timezone.now()
        change.head(*plan, "edited_at", "full_reload_revision")
        node = change.session.question
        node.text = question
        change.reword(node, "text")


def start(session):
    """Open the session, so that the room can begin. Those who were early are in already."""
    with session_change(session) as change:
        rules.may_start(change.session)
        change.session.phase = Session.Phase.OPEN
        change.session.opened_at = timezone.now()
        change.session.key, change.session.salt = None, session_keys.new_salt()
        change.head("phase", "opened_at", "key", "salt")


def begin_closing(session):
    """Make everything read only, for the last look. It can be undone."""
    with session_change(session) as change:
        rules.may_run(change.session)
        change.session.phase = Session.Phase.CLOSING
        change.head("phase")


def reopen(session):
    """Undo closing, so that the session is open again."""
    with session_change(session) as change:
        rules.may_reopen(change.session)
        change.session.phase = Session.Phase.OPEN
        change.head("phase")


def close(session, permissions=EVERYTHING):
    """End a session for good, and destroy what links answers to seats.

    Tallies and the number of people stay. The key, tags, op_ids with what belongs to them, votes,
    ticks, choices, what phones have shown, seats and the undo log are deleted. Every row gets the
    same revision, since the order of arrival could show who wrote. The key's file is destroyed
    after the commit.
    """
    with session_change(session) as change:
        rules.may_close(change.session, permissions)
        closed = change.session
        closed.people = closed.people_in_all
        closed.phase, closed.closed_at = Session.Phase.CLOSED, timezone.now()
        closed.key = closed.salt = closed.screen_desk = None
        closed.full_reload_revision = change.revision
        change.head("phase", "key", "salt", "people", "closed_at", "full_reload_revision")
        change.show("screen_desk")
        checks.close_open(change)
        _settle_all(change)
        _restamp(change)
        _forget_who(change)
        session_keys.clear_after_commit()


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
    unheld = Q(phase=Session.Phase.PREPARING, edited_at__lt=at - UNHELD)
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


def _settle_all(change):
    # The room has not seen these answers yet: they appear in the summary.
    for why in change.session.whys.all():
        if why.is_open:
            why.stage, why.settled_at = Why.Stage.SETTLED, timezone.now()
            why.voters, why.dots_given = result_to_store(why)
            why.save(update_fields=["stage", "settled_at", "voters", "dots_given"])
        marks.freeze(change, why, at_close=True)
    nothing = {"ends_at": None, "timer_seconds": None, "answers_until": None, "writers": 0}
    change.session.whys.update(**nothing)


def _forget_who(change):
    Vote.objects.filter(why__session=change.session).delete()
    Mark.objects.filter(node__session=change.session).delete()
    Choice.objects.filter(of_check__session=change.session).delete()
    SliceShown.objects.filter(why__session=change.session).delete()
    change.session.nodes.filter(parent__why__dots_unseen=True).update(tally=0, paper_dots=0)
    UndoEntry.objects.filter(session=change.session).delete()
    change.session.seats.all().delete()
    change.session.author_buckets.all().delete()
    _rewrite_in_any_order(change)


def _rewrite_in_any_order(change):
    """Remove the tags of all nodes, and give them the same revision, one by one in a random order.

    Shuffle late answers, too, which were in the order of arrival. PostgreSQL writes a changed row
    to a new place, so the order of the rows in its files does not show who came when either.
    """
    ids = list(change.session.nodes.values_list("pk", flat=True))
    random.SystemRandom().shuffle(ids)
    with connection.cursor() as cursor:
        values = [(LATE, shuffled_late_sort(), change.revision, pk) for pk in ids]
        cursor.executemany(REWRITE, values)


def _restamp(change):
    change.session.nodes.filter(tally_revision__gt=0).update(tally_revision=change.revision)
    change.session.whys.update(revision=change.revision, count_revision=change.revision)
    for rows in (change.session.causes, change.session.checks):
        rows.update(revision=change.revision)
