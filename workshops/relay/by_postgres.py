"""Listening by PostgreSQL: LISTEN."""

import psycopg
from django.db import connection

from workshops.notifications import CHANNEL

# What Django passes to its connections and libpq does not understand.
OURS = {"cursor_factory", "context", "prepare_threshold"}


async def listen(on_payload, on_start):
    """Listen until the connection is lost."""
    async with await _connect() as listening:
        # Names cannot be parameters, and these are ours.
        # ast-grep-ignore: no-formatted-sql
        await listening.execute(f"LISTEN {CHANNEL}")
        on_start()
        async for notification in listening.notifies():
            on_payload(notification.payload)


def connection_errors():
    """Return the exceptions that `listen` raises when the connection is lost."""
    return psycopg.Error


async def _connect():
    wanted = connection.get_connection_params()
    plain = {name: value for name, value in wanted.items() if name not in OURS}
    return await psycopg.AsyncConnection.connect(**plain, autocommit=True)
