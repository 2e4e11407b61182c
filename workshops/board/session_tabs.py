"""The tabs above the list of sessions: whose they are, and the archive."""

from dataclasses import dataclass

from django.db.models import Count, Q

from workshops.models import Appointment, Session
from workshops.permissions import listed_for

EVERYONES, YOURS, YOU_RUN, ARCHIVED = "everyones", "yours", "you-run", "archived"
ALL = (EVERYONES, YOURS, YOU_RUN, ARCHIVED)


@dataclass(frozen=True, slots=True)
class Tabs:
    """The tabs of one account, as {name: number of sessions}.

    `is_alone` is True if no session in the list is somebody else's.
    """

    counts: dict[str, int]
    is_alone: bool

    def chosen(self, name):
        """Return the tab of that name, or the first if there is none."""
        return name if name in self.counts else next(iter(self.counts))


def read_tabs(user, organisation_id=None):
    """Return the Tabs of `user`: the first, and each that holds something, but not the same."""
    listed = Session.objects.filter(listed_for(user, organisation_id), rehearsal_of=None)
    sums = {name: Count("pk", filter=in_tab(name, user)) for name in ALL}
    counts = listed.aggregate(others=Count("pk", filter=~Q(organiser=user)), **sums)
    is_alone = counts["others"] == 0
    first = YOURS if is_alone else EVERYONES
    narrower = {name: counts[name] for name in (YOURS, YOU_RUN) if counts[name] < counts[first]}
    more = {name: n for name, n in (narrower | {ARCHIVED: counts[ARCHIVED]}).items() if n}
    return Tabs({first: counts[first]} | more, is_alone)


def in_tab(name, user):
    """Return the sessions of a tab, as a condition."""
    if name == ARCHIVED:
        return Q(archived_at__isnull=False)
    runs = Q(pk__in=Appointment.objects.filter(user=user).values("session"))
    whose = {YOURS: Q(organiser=user), YOU_RUN: ~Q(organiser=user) & runs}
    return Q(archived_at=None) & whose.get(name, Q())
