"""Coverage for the desk: about how many answers few phones have shown yet."""

import time
from functools import lru_cache

from django.db.models import Count, Exists, F, OuterRef

from workshops.board.ring import SLICE
from workshops.models import Node, SliceShown, Why
from workshops.models.node import LATE

MANY = 60  # answers; of fewer a phone shows most, and the desk says nothing
ENOUGH = 3  # phones
EVERY_SECONDS = 5


def added_to(numbers, session_id):
    """Return the numbers of whys, with `seldom_shown` where few phones have shown some answers."""
    seldom = _kept(session_id, int(time.monotonic() / EVERY_SECONDS))
    more = {str(pk): numbers.get(str(pk), {}) | {"seldom_shown": n} for pk, n in seldom.items()}
    return numbers | more


def seldom_shown(session_id):
    """Return how many answers have been on fewer than ENOUGH phones, to tens, by why.

    A why is left out if it has few answers or is not being read. What came late is not counted: a
    phone shows it when it comes.
    """
    enough = SliceShown.objects.filter(
        why=OuterRef("parent__why"), slice=OuterRef("slice"), phones__gte=ENOUGH
    )
    seldom = (
        Node.objects.filter(
            parent__why__session=session_id,
            parent__why__stage__in=(Why.Stage.READING, Why.Stage.VOTING),
            parent__why__answers__gt=MANY,
            kind=Node.Kind.ANSWER,
            state=Node.State.VISIBLE,
            theme=None,
            sort__lt=LATE,
        )
        .annotate(slice=F("sort") / SLICE)
        .filter(~Exists(enough))
    )
    counts = seldom.order_by().values_list("parent__why").annotate(Count("pk"))
    return {pk: tens for pk, count in counts if (tens := round(count, -1))}


@lru_cache(maxsize=64)
def _kept(session_id, period):
    """Return the same, read once in each period of EVERY_SECONDS."""
    return seldom_shown(session_id)
