"""Slow requests run in a separate pool: coprod/threaded_handler.py has the threads."""

from threading import local

# The cost of a page that is rendered for 1 reader, compared with a page for everybody:
# 1.3 s against 0.02 s for a tree of 6,000 answers.
OWN, SHARED = 60, 1
# In each session, searches and files come after a page that everybody waits for.
DESK_RANK, SHARED_RANK, OWN_RANK = range(3)

_own = local()


class Requeued(BaseException):
    """End a request so that it begins again in the slow pool.

    `place` is its place in the queue. It is not an Exception, so that nothing makes an error page
    of it.
    """

    def __init__(self, place):
        super().__init__()
        self.place = place


class TooMany(Exception):
    """Too many slow requests are waiting already."""


def requeue_slow_requests_in(queue):
    """Make this thread pass every slow request to `queue`, a FairQueue."""
    _own.queue = queue


def run_in_slow_pool(session_id, *, shared=False, first=False):
    """Begin this request again in the slow pool. Call it before anything is written.

    `shared`: the page is cached and rendered once for everybody; it goes before what is not.
    `first`: it goes before everything else of its session. Raise TooMany if too much of the
    session is waiting already.
    """
    queue = getattr(_own, "queue", None)
    if queue is None:
        return
    rank = DESK_RANK if first else SHARED_RANK if shared else OWN_RANK
    place = {"key": session_id, "cost": SHARED if shared else OWN, "rank": rank}
    if queue.is_full(**place):
        raise TooMany
    raise Requeued(place)
