"""Which entries of the log are read, and how page by page."""

import uuid
from datetime import datetime, time

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils import timezone

from workshops.models import Activity, Membership
from workshops.models.activity import BY_KEEPER

from .groups import GROUPS

A_PAGE = 50
COPROD = "coprod"  # in place of the id of an account


def entries_of(organisation, group, *, who="", since=None, until=None):
    """Return the entries of an organisation in a group, the newest first.

    `who` is the id of the account that did it, as text, COPROD, or "" for everyone. `since` and
    `until` are the first and the last day.
    """
    _label, kinds = GROUPS[group]
    # A later version, which has been gone back from, may have left kinds that have no words here.
    found = Activity.objects.filter(organisation=organisation, kind__in=kinds)
    if since:
        found = found.filter(at__gte=_at(since, time.min))
    if until:
        found = found.filter(at__lte=_at(until, time.max))
    if who == COPROD:
        return found.filter(by_coprod=True)
    # Otherwise a keeper who is a member, too, could be looked for.
    return found.filter(by=who).exclude(kind__in=BY_KEEPER) if who else found


def accounts_in(organisation):
    """Return the members of an organisation, and who did something while they were one."""
    members = Membership.objects.filter(organisation=organisation).values("user")
    noted = Activity.objects.filter(organisation=organisation).exclude(kind__in=BY_KEEPER)
    found = Q(pk__in=members) | Q(pk__in=noted.order_by().values("by"))
    return get_user_model().objects.filter(found).order_by("first_name", "username")


def page_of(entries, after=""):
    """Return the entries after the one with the id `after`, and the id to go on from or "".

    However many there are, no more than a page is read.
    """
    start = _entry(entries, after)
    if start:
        is_older = Q(at__lt=start.at) | Q(at=start.at, id__lt=start.id)
        entries = entries.filter(is_older, at__lte=start.at)
    found = list(entries[: A_PAGE + 1])
    shown = found[:A_PAGE]
    return shown, str(shown[-1].id) if len(found) > A_PAGE else ""


def _at(day, of_day):
    return datetime.combine(day, of_day, timezone.get_current_timezone())


def _entry(entries, typed):
    """Return the entry with the id that is in an address, or None."""
    try:
        return entries.filter(pk=uuid.UUID(typed)).first()
    except ValueError:
        return None
