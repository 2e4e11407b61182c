"""Collecting answers to the first why before the session opens, which nobody reads until then.

Nothing is counted as it comes: Why.answers stays 0, and how many people have written is counted
once a day, for everybody.
"""

from contextlib import suppress

from django.db import OperationalError
from django.utils import timezone

from workshops import rules
from workshops.models import Node, Session
from workshops.models.limits import BURST, TAPS
from workshops.models.node import random_sort
from workshops.rules import Refused

from . import new_whys, session_keys
from .change import session_change, writers_of
from .rewriting import rewrite_in_any_order


def begin(session):
    """Open the first why, so that people can write before the session opens."""
    with session_change(session) as change:
        rules.may_collect(change.session, timezone.now())
        early = change.session
        early.phase, early.edited_at = Session.Phase.COLLECTING, timezone.now()
        early.key, early.salt = None, session_keys.new_salt()
        change.head("phase", "edited_at", "key", "salt")
        new_whys.open_early(change, early.question)


def count(session):
    """Count how many people have written. Of few people not even their number is kept."""
    with session_change(session) as change:
        if change.session.is_collecting:
            people = sum(map(writers_of, change.session.whys.all()))
            is_enough = people >= rules.ENOUGH_TO_COUNT
            change.session.collected = people if is_enough else 0
            change.session.collected_at = timezone.now()
            change.head("collected", "collected_at")


def count_all():
    """Count in each session that collects answers. One that is locked is counted next time."""
    for session in Session.objects.filter(phase=Session.Phase.COLLECTING):
        with suppress(Refused, OperationalError):
            count(session)


def count_at_the_end(session):
    """Count once more as soon as the time in which people can write is over."""
    until, counted = session.collect_until, session.collected_at
    is_over = session.is_collecting and until is not None and until <= timezone.now()
    if is_over and (counted is None or counted < until):
        count(session)


def hand_over(change):
    """Within the change that opens a session: shuffle what was written, and count it.

    Authors keep their answers. No row shows any more when it was written, nor after which other.
    """
    opened = change.session
    opened.collected = opened.collected_at = None
    change.head("collected", "collected_at")
    answers = opened.nodes.filter(parent__isnull=False)
    rewrite_in_any_order(answers, sort=_new_sort, revision=change.revision)
    full = {"tokens": BURST, "tokens_at": timezone.now(), "taps": TAPS, "taps_at": None}
    full |= {"recent": 0, "recent_at": None, "flooded": False}
    rewrite_in_any_order(opened.author_buckets, **full)
    for why in opened.whys.select_related("node"):
        why.opened_at = timezone.now()
        change.write(why, "opened_at")
        change.count(why, answers.filter(parent=why.node, state=Node.State.VISIBLE).count())


def _new_sort(answer):
    return random_sort()
