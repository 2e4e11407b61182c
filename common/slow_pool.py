"""Slow requests run in a pool of their own: coprod/threaded_handler.py has the threads."""

from threading import local

# What a page that is drawn for one reader alone costs, beside one that is drawn once for everybody:
# 1.3 s against 0.02 s for a tree of 6,000 answers.
OWN, SHARED = 60, 1
# Within a session: nobody's searches and files stand before a page that everybody waits for.
DESK_RANK, SHARED_RANK, OWN_RANK = range(3)

_own = local()


class Requeued(BaseException):
    """Ends a request so that it begins again in the slow pool.

    `place` is where it waits there. No Exception: nothing on the way out makes a page of it.
    """

    def __init__(self, place):
        super().__init__()
        self.place = place


class TooMany(Exception):
    """Too many slow requests are waiting already."""


def requeue_slow_requests_in(queue):
    """Have this thread hand every slow request to `queue`, a FairQueue."""
    _own.queue = queue


def run_in_slow_pool(session_id, *, shared=False, first=False):
    """Begin this request again in the slow pool. Call it before anything is written.

    `shared`: what is drawn is kept, and drawn once for all who ask; it goes before what is not.
    `first`: it goes before all else of its session. Raises TooMany where so much of the session is
    waiting that it is refused.
    """
    queue = getattr(_own, "queue", None)
    if queue is None:
        return
    rank = DESK_RANK if first else SHARED_RANK if shared else OWN_RANK
    place = {"key": session_id, "cost": SHARED if shared else OWN, "rank": rank}
    if queue.is_full(**place):
        raise TooMany
    raise Requeued(place)
