"""What takes long gives way to what does not: coprod/requests.py has the threads for both."""

from threading import local

# What a page that is drawn for one reader alone costs, beside one that is drawn once for everybody:
# 1.3 s against 0.02 s for a tree of 6,000 answers.
OWN, SHARED = 60, 1
# Within a session: nobody's searches and files stand before a page that everybody waits for.
DESK_RANK, SHARED_RANK, OWN_RANK = range(3)

_own = local()


class Later(BaseException):
    """Ends a request so that it begins again among those that take long.

    `place` is where it waits there. No Exception: nothing on the way out makes a page of it.
    """

    def __init__(self, place):
        super().__init__()
        self.place = place


class TooMany(Exception):
    """Too much that takes long is waiting already."""


def be_prompt(queue):
    """Have this thread do nothing that takes long: all that waits in `queue`, a FairQueue."""
    _own.queue = queue


def take_long(session_id, *, shared=False, first=False):
    """From here on the request takes long. Call it before anything is written.

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
    raise Later(place)
