"""How long an organisation keeps its sessions at most. A shorter time waits for 14 days."""

from collections import Counter
from contextlib import suppress
from datetime import timedelta

from django.db import OperationalError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common import mail
from common.languages import figure
from workshops.models import Organisation, Session
from workshops.rules import Refused

from . import activity
from .activity import Kind
from .change import session_change
from .emails import can_be_written_to, write_to

WAITS = timedelta(days=14)


def set_limits(organisation, keep_days, record_days, by):
    """Let `by` set the most days that answers, and causes and actions, are kept; None is no limit.

    Sessions that are kept longer follow after 14 days, and their organisers are told now. Until
    then nothing of them is deleted by it, and it can be changed back.
    """
    with transaction.atomic():
        theirs = Organisation.objects.select_for_update().get(pk=organisation.pk)
        is_shorter = shortens(theirs, keep_days, record_days)
        before = {"keep_days": theirs.keep_days, "record_days": theirs.record_days}
        theirs.keep_days, theirs.record_days = keep_days, record_days
        longer = kept_longer(theirs, keep_days, record_days)
        if not longer.exists():
            theirs.limits_apply_at = None
        elif is_shorter or theirs.limits_apply_at is None:
            theirs.limits_apply_at = timezone.now() + WAITS
        theirs.save(update_fields=["keep_days", "record_days", "limits_apply_at"])
        after = {"keep_days": keep_days, "record_days": record_days}
        if after != before:
            facts = after | {f"{name}_before": days for name, days in before.items()}
            activity.log_organisation_event(Kind.RULES_CHANGED, theirs, by, **facts)
    if is_shorter:
        _tell(longer, theirs.limits_apply_at)
    return theirs


def shortens(organisation, keep_days, record_days):
    """Return True if one of these is a limit that is shorter than now."""
    pairs = ((organisation.keep_days, keep_days), (organisation.record_days, record_days))
    return any(new is not None and (old is None or new < old) for old, new in pairs)


def kept_longer(organisation, keep_days, record_days):
    """Return the sessions of an organisation that are kept longer than these days."""
    longer = Q(pk__in=[])
    if record_days is not None:
        longer |= Q(record_days__gt=record_days) | Q(keep_days__gt=record_days)
    if keep_days is not None:
        longer |= Q(keep_days__gt=keep_days)
    return Session.objects.filter(longer, organisation=organisation, rehearsal_of=None)


def apply_limits():
    """Let sessions follow the limits of their organisation whose time has come."""
    for theirs in Organisation.objects.filter(limits_apply_at__lte=timezone.now()):
        longer = kept_longer(theirs, theirs.keep_days, theirs.record_days)
        for session in longer:
            with suppress(Refused, OperationalError):  # deleted since, or locked: the next time
                _shorten(session, theirs)
        if not longer.all().exists():  # asked again
            followed = Organisation.objects.filter(pk=theirs.pk)
            followed.filter(limits_apply_at=theirs.limits_apply_at).update(limits_apply_at=None)


def _shorten(session, organisation):
    with session_change(session) as change:
        plan = {name: getattr(change.session, name) for name in ("keep_days", "record_days")}
        for name, days in organisation.within_limits(plan).items():
            setattr(change.session, name, days)
        change.head("keep_days", "record_days")
        activity.log_session_event(Kind.KEPT_SHORTER, change.session, None)


def _tell(sessions, at):
    if not mail.is_set_up():
        return
    counts = Counter(sessions.values_list("organiser", flat=True))
    for user in can_be_written_to(counts):
        write_to(user, lambda user=user: _words(counts[user.pk], at))


def _words(count, at):
    sentence = ngettext(
        "%(n)s of your sessions will be kept for less time",
        "%(n)s of your sessions will be kept for less time",
        count,
    ) % {"n": figure(count)}
    day = date_format(timezone.localtime(at), "j F Y")
    why = _("Your organisation has shortened how long sessions are kept, from %(day)s on.")
    ways = _(
        "To keep a copy, download the data first. Your list of sessions and its archive say when:"
    )
    return sentence, (f"{sentence}.", why % {"day": day}, ways, mail.page("sessions"))
