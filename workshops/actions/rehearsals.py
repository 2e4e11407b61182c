"""Rehearsals: copies of a plan in which people pretend. Nothing of them is kept.

The session that is rehearsed is only read.
"""

from contextlib import suppress

from django.db import OperationalError, transaction
from django.utils import timezone

from workshops import notifications, rules
from workshops.models import Session
from workshops.models.plan_template import KEPT
from workshops.models.session_rehearsal import LASTS
from workshops.rules import Refused

from . import session_keys, sessions
from .change import session_change

MOST_PEOPLE = 40
COPIED = ("title", *KEPT)


@transaction.atomic
def begin(session, organiser):
    """Make a rehearsal of `session`, and return it. An organiser has one at a time."""
    rules.may_rehearse(session)
    end_all_of(organiser)
    plan = {name: getattr(session, name) for name in COPIED}
    plan |= {"rehearsal_of": session, "organisation": session.organisation}
    return sessions.create(organiser, session.question.text, **plan)


def end(rehearsal):
    """Delete a rehearsal for good. There is no trace of its code, since nobody else had it."""
    with session_change(rehearsal) as change:
        rules.require_rehearsal(change.session)
        pk = change.session.pk
        change.session.delete()
        notifications.notify_changed(pk)
        session_keys.clear_after_commit()


def end_all_of(organiser):
    """Delete the rehearsals of an organiser, who begins another, or signs out."""
    for rehearsal in Session.objects.filter(organiser=organiser, rehearsal_of__isnull=False):
        with suppress(Refused):  # somebody else has just ended it
            end(rehearsal)


def end_old():
    """Delete the rehearsals whose time is over. One that is locked is deleted next time."""
    began = timezone.now() - LASTS
    for rehearsal in Session.objects.filter(rehearsal_of__isnull=False, created_at__lt=began):
        with suppress(Refused, OperationalError):
            end(rehearsal)
