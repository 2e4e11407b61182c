"""The places of a session: their number, releasing unused ones, and taking them again.

Nothing about an address is stored beside a seat. Its limit is a token bucket that it shares with
others (rate_limits.py), and only applies when a session fills with phones that do nothing.
"""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from workshops import notifications, presence, rules
from workshops.models import Seat
from workshops.rules import Refused

from . import session_keys
from .change import fresh, session_change
from .rate_limits import RateLimit, consume_token, network_of

# A page with a socket sends a request once a minute. One that has not is at no server.
GRACE = timedelta(seconds=presence.WAITING_SECONDS)
# As many as can be joining at the same moment in a hall, and are not connected yet.
FROM_AN_ADDRESS = RateLimit(
    "seats",
    burst=100,
    per_second=0.2,
    words=_("Many phones have joined from this network. Wait 5 seconds, then try again."),
    wait=5,
)

CANNOT_TELL = _(
    "The server has a fault: it cannot tell which places are unused. Nothing has been changed."
)


def require_place(session, address):
    """Raise Refused unless one more place may be taken, with the session locked.

    An address that takes many is slowed, while more than half the room is taken and most of that by
    phones that neither wrote nor are here.
    """
    taken = session.seats.taken().count()
    rules.may_join(session, taken)
    # Authors are counted last, and usually not at all: the people of a hall join one after another.
    in_use = (count(session) for count in (_here, _wrote))
    if address and all(rules.is_filled_by_the_idle(session, taken, each) for each in in_use):
        consume_token(FROM_AN_ADDRESS, f"{session.pk} {network_of(address)}")


def _here(session):
    here = presence.everywhere(session.pk)
    return here.live + here.polling


def _wrote(session):
    # Those that wrote before authors had buckets are marked themselves.
    by_seats = session.seats.taken().filter(tokens_at__isnull=False).count()
    return by_seats + session.author_buckets.count()


def set_capacity(session, number):
    """Let so many people join. Who is in stays in."""
    with session_change(session) as change:
        rules.may_change_places(change.session, number)
        change.session.cap = number
        change.session.save(update_fields=["cap"])
        notifications.notify_changed(session.pk)


def free_unused_places(session):
    """Give back the places of phones that never sent anything and are not here.

    Return how many, and in how many seconds others can have them: 0, or GRACE where phones may be
    at other servers, so that those can say that they are here.
    """
    with session_change(session) as change:
        rules.may_run(change.session)
        grace = GRACE if presence.is_elsewhere_too(session.pk) else timedelta()
        idle = change.session.seats.filter(pk__in=_idle(change))
        count = idle.update(free_from=timezone.now() + grace)
        notifications.notify_changed(session.pk)
        return count, round(grace.total_seconds())


def reclaim_place(seat):
    """Let the phone of a seat have its place again. Raise Refused if others have them all."""
    with session_change(seat.session) as change:
        here = fresh(change, Seat.objects, seat.pk)
        if here.free_from and here.free_from <= timezone.now():
            rules.may_come_back(change.session, change.session.seats.taken().count())
        here.free_from = None
        here.save(update_fields=["free_from"])
        notifications.notify_changed(change.session.pk)


def _idle(change):
    """Return the ids of seats that never sent anything and are not here.

    Answers only have tags, so the key is needed to find their seats. Raise Refused without it.
    """
    session = change.session
    if session.has_lost_its_key:
        raise Refused(str(CANNOT_TELL), 503)
    session_keys.require_key(change)
    wrote = {bytes(tag) for tag in session.author_buckets.values_list("author_tag", flat=True)}
    seats = session.seats.filter(tokens_at=None, free_from=None)
    tags = session.author_tags(seats.exclude(pk__in=presence.here(session.pk)))
    return [pk for pk, tag in tags.items() if tag not in wrote]
