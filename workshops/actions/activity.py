"""The log of what accounts do. Each action writes its own entry, in the transaction of what it did.

Nothing that is done in a room is noted, and no words, addresses or names are. Where `by` is None,
Coprod did it by itself, or by a command on the server.
"""

import json
import logging
import time
from functools import partial

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from workshops.models import Activity, Membership
from workshops.models.activity import BY_DAY, KEPT_FOR

Kind = Activity.Kind
log = logging.getLogger("workshops.activity_log")


def log_session_event(kind, session, by, *, about=None, **facts):
    """Note what the account `by` did with a session, unless it is a rehearsal."""
    if not session.is_rehearsal:
        _add(_entry(kind, session.organisation_id, by, about, session.pk, facts))


def log_organisation_event(kind, organisation, by, *, about=None, **facts):
    """Note what the account `by` did in an organisation, or to the account `about` there."""
    _add(_entry(kind, organisation.pk, by, about, None, facts))


def log_download(kind, by, *, organisation_id, session_number=None, **facts):
    """Note that `by` has downloaded something: in 1 entry an hour, with how often."""
    _count(_entry(kind, organisation_id, by, None, session_number, facts))


@transaction.atomic
def log_account_event(kind, user, by):
    """Note in each organisation of `user` that the way they sign in has changed."""
    about = None if user == by else user
    for organisation_id in _organisations_of(user):
        _add(_entry(kind, organisation_id, by, about, None, {}))


@transaction.atomic
def log_sign_in(kind, user, **facts):
    """Note in each organisation of `user` that somebody has signed in, or failed to.

    `user` is None if nobody has the name that was typed. This is counted too, since the time that
    it takes would otherwise say who has an account. What was typed is kept nowhere.
    """
    for organisation_id in _organisations_of(user):
        _count(_entry(kind, organisation_id, user, None, None, facts))


def delete_old():
    """Delete entries that are older than KEPT_FOR."""
    Activity.objects.filter(at__lt=timezone.now() - KEPT_FOR).delete()


def _organisations_of(user):
    """Return the ids of the organisations, or None alone, by the same query for everybody."""
    theirs = Membership.objects.filter(user=user.pk if user else 0)
    return list(theirs.order_by("pk").values_list("organisation", flat=True)) or [None]


def _entry(kind, organisation_id, by, about, session_number, facts):
    at = timezone.localtime().replace(microsecond=0)
    return Activity(
        organisation_id=organisation_id,
        kind=kind,
        by=by,
        by_coprod=by is None and kind != Kind.SIGN_IN_FAILED,
        about=about,
        session_number=session_number,
        facts=facts,
        at=at.replace(hour=0, minute=0, second=0) if kind in BY_DAY else at,
    )


def _count(entry):
    """Add 1 to the entry of this hour, or add the entry.

    2 requests at the same time may add 2 entries. They are 2 lines then, and nobody can add many.
    """
    same = ("organisation_id", "kind", "by_id", "session_number", "facts")
    known = {name: getattr(entry, name) for name in same}
    hour = entry.at.replace(minute=0, second=0)
    first = Activity.objects.filter(**known, at__gte=hour).order_by().values("pk")[:1]
    if Activity.objects.filter(pk__in=first).update(times=F("times") + 1):
        _write_line(entry)
    else:
        _add(entry)


def _add(entry):
    entry.save(force_insert=True)
    _write_line(entry)


def _write_line(entry):
    """Write the entry to the log of the server, once it is stored.

    Lines have exact times, so those of BY_DAY do not say of which session they are.
    """
    numbers = {
        "organisation": entry.organisation_id,
        "account": entry.by_id,
        "about": entry.about_id,
        "session": entry.session_number if entry.has_time else None,
    }
    known = {name: number for name, number in numbers.items() if number is not None}
    line = {"event": str(entry.kind), **known, **entry.facts}
    is_warning = entry.kind == Kind.SIGN_IN_FAILED
    level = logging.WARNING if is_warning else logging.INFO
    transaction.on_commit(partial(_log, level, line))


def _log(level, line):
    begins = {
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "level": logging.getLevelName(level).lower(),
    }
    log.log(level, json.dumps(begins | line))
