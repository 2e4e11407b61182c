"""The live numbers that phones get: how many have written, read at most every few seconds."""

import json
import time
from threading import Lock

from . import numbers, reading

EVERY_SECONDS = 5
SHOWN = ("written", "of")

_lock = Lock()  # requests of phones that poll read in their threads, the relay in its own
_kept = {}  # by session: when they were read, on the monotonic clock, and the numbers


def of(session_id):
    """Return the numbers of the whys in which people write, and for how many seconds they stay.

    All phones at this process get the same.
    """
    with _lock:
        at, shown = _kept.get(session_id, (float("-inf"), {}))
    stays = at + EVERY_SECONDS - time.monotonic()
    if stays > 0:
        return shown, stays
    read = reading.seats(session_id)
    by_why = numbers.read(session_id, read.taken).items() if read else ()
    shown = {pk: own for pk, all_numbers in by_why if (own := _for_phones(all_numbers))}
    _keep(session_id, shown)
    return shown, 0


def message(shown):
    """Return the socket message with these numbers."""
    return json.dumps({"type": "numbers", "whys": shown}, separators=(",", ":"))


def _for_phones(all_numbers):
    return {name: all_numbers[name] for name in SHOWN if name in all_numbers}


def _keep(session_id, shown):
    now = time.monotonic()
    with _lock:
        _kept.pop(session_id, None)
        _kept[session_id] = now, shown
        # The oldest come first.
        while _kept[oldest := next(iter(_kept))][0] < now - EVERY_SECONDS:
            del _kept[oldest]
