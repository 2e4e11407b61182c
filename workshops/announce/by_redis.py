"""PUBLISH, after the commit and in a thread of its own: no submission ever waits for Redis."""

import logging
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from threading import Lock

from django.conf import settings
from django.db import transaction

log = logging.getLogger(__name__)

TIMEOUTS = {"socket_connect_timeout": 1, "socket_timeout": 1}


def tell(channel, hint, about):
    """Have Redis told soon after the transaction that is open now has been committed.

    A later hint about the same takes the place of one that is still waiting.
    """
    publisher = _publisher(settings.REDIS_URL, channel)
    # Robust: the answer is in the database by then, so nothing here may look like a failure.
    transaction.on_commit(partial(publisher.soon, hint, about), robust=True)


@cache
def _publisher(url, channel):
    return Publisher(url, channel)


class Publisher:
    """Sends hints one after the other; of those about the same that wait, the latest alone.

    While Redis is away hints are lost, not kept: a heartbeat tells each page where its room stands.
    """

    def __init__(self, url, channel):
        self.redis = _connection_to(url)
        self.channel = channel
        self.waiting = {}
        self.lock = Lock()
        self.thread = ThreadPoolExecutor(1, thread_name_prefix="hints")
        self.is_away = False

    def soon(self, hint, about):
        """Send a hint as soon as those before it are through. Never waits."""
        with self.lock:
            is_first = not self.waiting
            self.waiting[about] = hint
        if is_first:
            self.thread.submit(self._send_all)

    def _send_all(self):
        with self.lock:
            hints, self.waiting = self.waiting.values(), {}
        try:
            self._publish(hints)
        except Exception as error:
            self._note(True, f"Redis cannot be told what changed ({type(error).__name__})")
        else:
            self._note(False, "Redis can be told again what changed")

    def _publish(self, hints):
        with self.redis.pipeline(transaction=False) as pipeline:
            for hint in hints:
                pipeline.publish(self.channel, hint)
            pipeline.execute()

    def _note(self, is_away, words):
        # Once for each time that it goes and comes, not once for each answer.
        if is_away != self.is_away:
            self.is_away = is_away
            log.warning(words)


def _connection_to(url):
    # Not everybody has it: see the dependency group "redis".
    from redis import Redis
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    # Once more: after a restart of Redis, the first one finds its connection dead.
    return Redis.from_url(url, **TIMEOUTS, retry=Retry(NoBackoff(), 1))
