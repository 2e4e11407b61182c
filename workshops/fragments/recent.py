"""Frames that are a moment old, for phones that ask while a hall is sending."""

import time
from collections import OrderedDict
from threading import Lock

MOST = 32  # frames
FRESH = 0.25  # seconds, as long as the relay waits between 2 frames


class RecentFrames:
    """The latest frame of each key. Of all who ask for one at once, 1 makes it."""

    def __init__(self):
        self._slots, self._lock = OrderedDict(), Lock()

    def get(self, key, seen, make):
        """Return the frame of `key`, or make() if that is not fresh or ends at `seen` or before.

        What make() raises is raised.
        """
        slot = self._slot(key)
        with slot.lock:
            if not slot.serves(seen):
                slot.frame = make()
                slot.made_at = time.monotonic()
            return slot.frame

    def _slot(self, key):
        with self._lock:
            slot = self._slots.setdefault(key, _Slot())
            self._slots.move_to_end(key)
            if len(self._slots) > MOST:
                self._slots.popitem(last=False)
            return slot


class _Slot:
    def __init__(self):
        self.lock, self.frame, self.made_at = Lock(), None, 0.0

    def serves(self, seen):
        is_fresh = time.monotonic() - self.made_at < FRESH
        return is_fresh and self.frame is not None and seen < self.frame.to
