"""Listening for notifications, by PostgreSQL or by Redis, on a separate connection."""

import asyncio
import json
import logging
import re

from django.conf import settings

from . import by_postgres, by_redis

log = logging.getLogger(__name__)

RECONNECT_SECONDS = 1
CHANGE = re.compile(r"(\d+)(?: (\d+))?")  # an earlier version does not say when
COUNT = re.compile(r"(\d+) (\w+) (\d+) (\d+) (\d+)")
MORE = re.compile(r"(\d+) (\w+) more (\{.*\})")
OF_PHONES = ("live", "polling", "waiting")


async def listen(on_change, on_count, on_start, on_lost):
    """Call `on_change(session_id, published_at)` for each change (ms since 1970, if known),
    `on_count(session_id, process, **numbers)` for each part of a count of another process,
    `on_start()` whenever listening (re)starts, and `on_lost()` when it has ended.

    Notifications that arrived while nobody listened are lost, so each start looks at every session.
    """
    backend = by_redis if settings.REDIS_URL else by_postgres

    def on_payload(payload):
        # Anything else is meant for servers of another version.
        if change := CHANGE.fullmatch(payload):
            on_change(*(int(number) for number in change.groups() if number))
        elif count := COUNT.fullmatch(payload):
            session_id, process, *numbers = count.groups()
            named = zip(OF_PHONES, map(int, numbers), strict=True)
            on_count(int(session_id), process, **dict(named))
        elif more := MORE.fullmatch(payload):
            session_id, process, numbers = more.groups()
            on_count(int(session_id), process, **json.loads(numbers))

    while True:
        try:
            await backend.listen(on_payload, on_start)
        except backend.connection_errors() as error:
            log.warning("Notifications cannot be received (%s); trying again", type(error))
        finally:
            on_lost()
        await asyncio.sleep(RECONNECT_SECONDS)
