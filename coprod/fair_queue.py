"""A queue in front of a few threads in which nobody's requests delay everyone else's."""

from collections import Counter, OrderedDict, deque
from threading import Condition


class FairQueue:
    """A bounded queue for each key. They are served in rotation, each by one thread at a time.

    So a request waits for at most 1 of each other key, however many those have sent. If many ask
    for the same page with the same key, the first renders it and the others get the same.
    """

    def __init__(self, most, most_of_one):
        """Set the limits, as costs: `most_of_one` for a key and rank, and `most` for all."""
        self.most, self.most_of_one = most, most_of_one
        self._queues = OrderedDict()
        self._cost = Counter()
        self._served = set()
        self._changed = Condition()

    def is_full(self, key, cost=1, *, rank=0):
        """Return True if a request must be refused.

        A key that has nothing waiting is never refused.
        """
        with self._changed:
            waiting = self._cost[key, rank]
            too_many = waiting + cost > self.most_of_one or self._cost.total() + cost > self.most
        return bool(waiting) and too_many

    def put(self, item, key, cost=1, *, rank=0):
        """Add `item`, before all of its own key with a higher rank. Never refuse it here."""
        with self._changed:
            line = self._queues.setdefault(key, {})
            line.setdefault(rank, deque()).append((item, cost))
            self._cost[key, rank] += cost
            self._changed.notify()

    def get(self):
        """Wait for an item; return it and its key, which nobody else serves until `done(key)`."""
        with self._changed:
            self._changed.wait_for(self._has_next)
            key = self._next()
            rank = min(self._queues[key])
            item, cost = self._queues[key][rank].popleft()
            self._forget(key, rank, cost)
            self._served.add(key)
            return item, key

    def done(self, key):
        """Note that the item of this key is finished."""
        with self._changed:
            self._served.discard(key)
            self._changed.notify()

    def _has_next(self):
        return any(key not in self._served for key in self._queues)

    def _next(self):
        return next(key for key in self._queues if key not in self._served)

    def _forget(self, key, rank, cost):
        self._cost[key, rank] -= cost
        if not self._queues[key][rank]:
            del self._queues[key][rank], self._cost[key, rank]
        if self._queues[key]:
            self._queues.move_to_end(key)
        else:
            del self._queues[key]
