"""What waits for a few threads, so that nobody's requests keep everybody else's waiting."""

from collections import Counter, OrderedDict, deque
from threading import Condition


class FairQueue:
    """A bounded queue for each key. They are served in rotation, each by one thread at a time.

    So a request waits for one of each other key at most, however many those have sent; and of what
    is drawn once for all who ask with the same key, the first draws and the rest find it drawn.
    """

    def __init__(self, most, most_of_one):
        """What may wait, as cost: `most_of_one` of one key and rank, and `most` of all together."""
        self.most, self.most_of_one = most, most_of_one
        self._queues = OrderedDict()
        self._cost = Counter()
        self._served = set()
        self._changed = Condition()

    def is_full(self, key, cost=1, *, rank=0):
        """Must something be refused? Nothing of a key that has nothing waiting ever is."""
        with self._changed:
            waiting = self._cost[key, rank]
            too_many = waiting + cost > self.most_of_one or self._cost.total() + cost > self.most
        return bool(waiting) and too_many

    def put(self, item, key, cost=1, *, rank=0):
        """Have `item` wait: before all of its own key with a higher rank. Nothing is refused."""
        with self._changed:
            line = self._queues.setdefault(key, {})
            line.setdefault(rank, deque()).append((item, cost))
            self._cost[key, rank] += cost
            self._changed.notify()

    def get(self):
        """The next item and its key, which nobody else serves until `done(key)`. Waits for one."""
        with self._changed:
            self._changed.wait_for(self._has_next)
            key = self._next()
            rank = min(self._queues[key])
            item, cost = self._queues[key][rank].popleft()
            self._forget(key, rank, cost)
            self._served.add(key)
            return item, key

    def done(self, key):
        """What was got is finished."""
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
