"""Which phones were seen lately without a socket: kept in this process, never in the database."""

import time
from threading import Lock

FRESH_SECONDS = 15

_lock = Lock()  # requests write from their threads, the relay reads on the loop
_polled = {}


def saw_poll(session_id, seat_id):
    """Note that a phone asked for changes by itself."""
    with _lock:
        _forget_the_stale()
        _polled.pop((session_id, seat_id), None)
        _polled[session_id, seat_id] = time.monotonic()


def polling(session_id, without=frozenset()):
    """How many phones polled lately, but for those in `without`."""
    with _lock:
        _forget_the_stale()
        return sum(at == session_id and seat not in without for at, seat in _polled)


def _forget_the_stale():
    # The oldest stand first: a phone that polls again is put at the end.
    limit = time.monotonic() - FRESH_SECONDS
    while _polled and next(iter(_polled.values())) < limit:
        del _polled[next(iter(_polled))]
