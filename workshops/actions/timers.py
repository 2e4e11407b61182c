"""How long the stages of a why last: by the plan, or by what a facilitator planned since."""

from datetime import timedelta

from django.utils import timezone

from workshops import rules
from workshops.models import Session, Why

from .change import session_change

STAGES = {Session.Mode.QUICK: 1, Session.Mode.SILENT: 2, Session.Mode.FULL: 3}
SHORTEST = 30  # seconds
STEP = 10  # seconds


def stage_length(session, mode):
    """Return how long a stage lasts, in seconds: the minutes of a why in as many equal parts."""
    each = session.minutes_each or session.minutes_for_whys / session.levels
    seconds = each * 60 / STAGES[Session.Mode(mode)]
    return max(SHORTEST, round(seconds / STEP) * STEP)


def start(session, why):
    """Start the timer of the why's stage. A settled why has none. The caller saves it."""
    if why.stage == Why.Stage.SETTLED:
        stop(why)
    else:
        why.timer_seconds = stage_length(session, why.mode_in(session))
        why.ends_at = timezone.now() + timedelta(seconds=why.timer_seconds)


def extend(why, seconds):
    """Let the timer run longer, or start it anew if it does not run. The caller saves it."""
    at = timezone.now()
    if not (why.ends_at and why.ends_at > at):
        why.timer_seconds, why.ends_at = 0, at
    if why.timer_seconds is not None:
        why.timer_seconds += seconds
    why.ends_at += timedelta(seconds=seconds)


def stop(why):
    """Stop the timer. The caller saves it."""
    restore(why, None, None)


def restore(why, ends_at, seconds):
    """Go back to an earlier timer, which may be over. The caller saves it."""
    why.ends_at, why.timer_seconds = ends_at, seconds


def plan_each(session, minutes):
    """Plan so many minutes for each why from now on. The timers that run go on as they are."""
    with session_change(session) as change:
        rules.may_run(change.session)
        if change.session.minutes_each != minutes:
            change.session.minutes_each = minutes
            change.show("minutes_each")
