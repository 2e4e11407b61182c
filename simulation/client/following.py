"""Stay up to date: by the socket, or by asking for changes while there is none."""

import asyncio
import json
import random
from contextlib import aclosing
from functools import lru_cache

from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

# Both in seconds, from docs/protocol.md: when a line is dead, and when to come back.
SILENCE = 32.0
COMING_BACK = (0.5, 1, 2, 5, 10, 20)


async def follow(person):
    """Keep `person.tree` true and yield after every change, until cancelled.

    Raise Gone if the session is deleted, Refused if there is no place any more.
    """
    attempt = 0
    while True:
        try:
            async with aclosing(_listen(person)) as messages:
                async for message in messages:
                    attempt = 0
                    if await person.hear(message):
                        yield message["type"]
        except (OSError, WebSocketException):
            pass
        wait = COMING_BACK[min(attempt, len(COMING_BACK) - 1)]
        await asyncio.sleep(wait * random.uniform(0.5, 1.5))
        attempt += 1
        if await person.catch_up():
            yield "changes"


async def _listen(person):
    url, origin, headers = person.socket()
    options = {"origin": origin, "additional_headers": headers, "compression": None}
    async with connect(url, **options, proxy=None, max_size=None, open_timeout=20) as socket:
        while True:
            async with asyncio.timeout(SILENCE):
                raw = await socket.recv()
            yield _read(raw)


# All phones of a room get the same bytes.
@lru_cache(maxsize=1024)
def _read(raw):
    return json.loads(raw)
