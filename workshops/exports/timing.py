"""How long the room worked on each why, with each moment counted once."""

from collections import Counter
from heapq import heappop, heappush
from itertools import pairwise


def minutes_at(whys):
    """Return whole minutes by the pk of each why that is settled.

    If several were open at once, the room was on the one asked last. Remainders are carried
    over, so that the sum is the time that passed.
    """
    spent, minutes = 0.0, Counter()
    for why, seconds in _stretches(whys):
        minutes[why.pk] += round((spent + seconds) / 60) - round(spent / 60)
        spent += seconds
    return {why.pk: minutes[why.pk] for why in whys if why.settled_at is not None}


def _stretches(whys):
    """Yield which why, and for how many seconds, from one opening or settling to the next."""
    waiting = sorted(whys, key=_asked, reverse=True)
    is_open = []  # the one asked last comes first
    moments = {moment for why in whys for moment in (why.opened_at, why.settled_at) if moment}
    for start, end in pairwise(sorted(moments)):
        while waiting and waiting[-1].opened_at <= start:
            why = waiting.pop()
            heappush(is_open, (-why.opened_at.timestamp(), -why.position, why.pk, why))
        while is_open and _is_over(is_open[0][-1], start):
            heappop(is_open)
        if is_open:
            yield is_open[0][-1], (end - start).total_seconds()


def _asked(why):
    return why.opened_at, why.position


def _is_over(why, moment):
    return why.settled_at is not None and why.settled_at <= moment
