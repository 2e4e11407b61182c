"""PUBLISH, after the commit and in a separate thread, so that no submission waits for Redis."""

import logging
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from threading import Lock

from django.conf import settings
from django.db import transaction

log = logging.getLogger(__name__)

TIMEOUTS = {"socket_connect_timeout": 1, "socket_timeout": 1}


def notify(channel, payload, key):
    """Publish by Redis soon after the transaction that is open now has been committed.

    A later notification with the same key replaces one that is still waiting.
    """
    publisher = _publisher(settings.REDIS_URL, channel)
    # Robust: the answer is in the database by then, so nothing here may look like a failure.
    transaction.on_commit(partial(publisher.soon, payload, key), robust=True)


@cache
def _publisher(url, channel):
    return Publisher(url, channel)


class Publisher:
    """Send notifications in order, and only the latest of those that wait with the same key.

    While Redis is down they are lost: pages learn their session's revision from the heartbeat.
    """

    def __init__(self, url, channel):
        self.redis = _connection_to(url)
        self.channel = channel
        self.waiting = {}
        self.lock = Lock()
        self.thread = ThreadPoolExecutor(1, thread_name_prefix="notifications")
        self.is_away = False

    def soon(self, payload, key):
        """Send a notification as soon as those before it are through. Never waits."""
        with self.lock:
            is_first = not self.waiting
            self.waiting[key] = payload
        if is_first:
            self.thread.submit(self._send_all)

    def _send_all(self):
        with self.lock:
            payloads, self.waiting = self.waiting.values(), {}
        try:
            self._publish(payloads)
        except Exception as error:
            self._log_once(True, f"Redis cannot publish notifications ({type(error).__name__})")
        else:
            self._log_once(False, "Redis can publish notifications again")

    def _publish(self, payloads):
        with self.redis.pipeline(transaction=False) as pipeline:
            for payload in payloads:
                pipeline.publish(self.channel, payload)
            pipeline.execute()

    def _log_once(self, is_away, words):
        # Log each outage once, not once for each answer.
        if is_away != self.is_away:
            self.is_away = is_away
            # Only the type of an exception is in them.
            # ast-grep-ignore: no-words-in-the-log
            log.warning(words)


def _connection_to(url):
    # Not everybody has it: see the dependency group "redis".
    from redis import Redis
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    # Try twice: after a restart of Redis, the first attempt finds a dead connection.
    return Redis.from_url(url, **TIMEOUTS, retry=Retry(NoBackoff(), 1))
