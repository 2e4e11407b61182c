"""Hearing the hints, by PostgreSQL or by Redis, on a connection of its own."""

import asyncio
import logging
import re

from django.conf import settings

from . import by_postgres, by_redis

log = logging.getLogger(__name__)

RECONNECT_SECONDS = 1
HINT = re.compile(r"(\d+)(?: (\d+))?")  # an earlier version does not say when
COUNT = re.compile(r"(\d+) (\w+) (\d+) (\d+) (\d+)")


async def listen(on_hint, on_people, on_start, on_lost):
    """Call `on_hint(session_id, told)` for each hint, told at that time in ms since 1970 if known,
    `on_people(session_id, process, *numbers)` for each count of another process, `on_start()`
    whenever listening (re)starts, and `on_lost()` when it has ended.

    Hints that fell while nobody listened are lost, so at each start everything is looked at anew.
    """
    way = by_redis if settings.REDIS_URL else by_postgres

    def take(said):
        # Anything else a server of another version tells its own kind.
        if hint := HINT.fullmatch(said):
            on_hint(*(int(number) for number in hint.groups() if number))
        elif count := COUNT.fullmatch(said):
            session_id, process, *numbers = count.groups()
            on_people(int(session_id), process, *map(int, numbers))

    while True:
        try:
            await way.hear(take, on_start)
        except way.lost() as error:
            log.warning("Hints cannot be heard (%s); trying again", type(error))
        finally:
            on_lost()
        await asyncio.sleep(RECONNECT_SECONDS)
