"""PUBLISH, after the commit and in a thread of its own: no submission ever waits for Redis."""

import logging
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from threading import Lock

from django.conf import settings
from django.db import transaction

log = logging.getLogger(__name__)

TIMEOUTS = {"socket_connect_timeout": 1, "socket_timeout": 1}


def tell(channel, session_id):
    """Have Redis told soon after the transaction that is open now has been committed."""
    publisher = _publisher(settings.CHANNEL_LAYER_URL, channel)
    # Robust: the answer is in the database by then, so nothing here may look like a failure.
    transaction.on_commit(partial(publisher.soon, session_id), robust=True)


@cache
def _publisher(url, channel):
    return Publisher(url, channel)


class Publisher:
    """Sends hints one after the other, each session's once however often it has changed meanwhile.

    While Redis is away hints are lost, not kept: a heartbeat tells each page where its room stands.
    """

    def __init__(self, url, channel):
        self.redis = _connection_to(url)
        self.channel = channel
        self.waiting = set()
        self.lock = Lock()
        self.thread = ThreadPoolExecutor(1, thread_name_prefix="hints")
        self.is_away = False

    def soon(self, session_id):
        """Send a hint as soon as those before it are through. Never waits."""
        with self.lock:
            is_first = not self.waiting
            self.waiting.add(session_id)
        if is_first:
            self.thread.submit(self._send_all)

    def _send_all(self):
        with self.lock:
            hints, self.waiting = self.waiting, set()
        try:
            self._publish(hints)
        except Exception as error:
            self._note(True, f"Redis cannot be told what changed ({type(error).__name__})")
        else:
            self._note(False, "Redis can be told again what changed")

    def _publish(self, hints):
        with self.redis.pipeline(transaction=False) as pipeline:
            for session_id in hints:
                pipeline.publish(self.channel, session_id)
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
