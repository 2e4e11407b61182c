"""When the tree grew: whole minutes since the first why, kept at the close instead of times."""

from datetime import datetime, time, timedelta

from django.utils import timezone

NOON = time(12)
A_MINUTE = timedelta(minutes=1)
WHYS = ("asked_minute", "revealed_minute", "settled_minute")
TIMES = ("opened_at", "revealed_at", "settled_at")


def keep_minutes_alone(session):
    """Write at which minute each why was asked, revealed and settled, and each cause marked.

    The times become noon of the day and that many minutes. What was imported has its minutes.
    """
    whys = [why for why in session.whys.all() if why.asked_minute is None]
    if not whys:
        return
    start = min(why.opened_at for why in whys)
    for why in whys:
        why.asked_minute, why.opened_at = _minute(start, why.opened_at)
        why.revealed_minute, why.revealed_at = _minute(start, why.revealed_at)
        why.settled_minute, why.settled_at = _minute(start, why.settled_at)
    session.whys.bulk_update(whys, (*WHYS, *TIMES))
    causes = [cause for cause in session.causes.all() if cause.minute is None]
    for cause in causes:
        cause.minute, cause.marked_at = _minute(start, cause.marked_at)
    session.causes.bulk_update(causes, ("minute", "marked_at"))


def _minute(start, moment):
    """Return the whole minutes from `start` to a moment, and what the moment becomes."""
    if moment is None:
        return None, None
    minute = max(0, (moment - start) // A_MINUTE)
    return minute, _noon(start) + minute * A_MINUTE


def _noon(moment):
    return timezone.make_aware(datetime.combine(timezone.localdate(moment), NOON))
