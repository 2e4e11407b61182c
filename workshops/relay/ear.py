"""Hearing the hints: PostgreSQL LISTEN, on a connection of its own."""

import asyncio
import contextlib
import logging

import psycopg
from django.db import connection

from workshops.announce import CHANNEL

log = logging.getLogger(__name__)

RECONNECT_SECONDS = 1
# What Django gives a connection of its own, beside what libpq understands.
OURS = {"cursor_factory", "context", "prepare_threshold"}


async def listen(on_hint, on_start):
    """Call `on_hint(session_id)` for each hint, and `on_start()` whenever listening (re)starts.

    Hints that fell while nobody listened are lost, so at each start everything is looked at anew.
    """
    while True:
        try:
            async with await _connect() as ear:
                await ear.execute(f"LISTEN {CHANNEL}")
                on_start()
                async for hint in ear.notifies():
                    with contextlib.suppress(ValueError):
                        on_hint(int(hint.payload))
        except psycopg.Error as error:
            log.warning("The database cannot be heard (%s); trying again", type(error).__name__)
        await asyncio.sleep(RECONNECT_SECONDS)


async def _connect():
    wanted = connection.get_connection_params()
    plain = {name: value for name, value in wanted.items() if name not in OURS}
    return await psycopg.AsyncConnection.connect(**plain, autocommit=True)
