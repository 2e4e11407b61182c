"""Hearing the hints, by PostgreSQL or by Redis, on a connection of its own."""

import asyncio
import logging
from contextlib import suppress

from django.conf import settings

from . import by_postgres, by_redis

log = logging.getLogger(__name__)

RECONNECT_SECONDS = 1


async def listen(on_hint, on_start):
    """Call `on_hint(session_id)` for each hint, and `on_start()` whenever listening (re)starts.

    Hints that fell while nobody listened are lost, so at each start everything is looked at anew.
    """
    way = by_redis if settings.CHANNEL_LAYER_URL else by_postgres

    def take(hint):
        with suppress(ValueError):
            on_hint(int(hint))

    while True:
        try:
            await way.hear(take, on_start)
        except way.lost() as error:
            log.warning("Hints cannot be heard (%s); trying again", type(error).__name__)
        await asyncio.sleep(RECONNECT_SECONDS)
