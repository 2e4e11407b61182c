"""The ear at Redis: SUBSCRIBE."""

import asyncio

from django.conf import settings

from workshops.announce import CHANNEL

QUIET_SECONDS = 20


async def hear(take, on_start):
    """Listen until the connection is lost."""
    async with _connection() as redis, redis.pubsub() as ear:
        async with asyncio.timeout(QUIET_SECONDS):
            await ear.subscribe(CHANNEL)
        async for message in _messages(ear):
            if message["type"] == "subscribe":
                on_start()
            elif message["type"] == "message":
                take(message["data"].decode("latin-1"))


def lost():
    """What `hear` raises when the connection is lost."""
    from redis.exceptions import RedisError

    return RedisError, OSError


async def _messages(ear):
    """All messages. A line that has died says nothing, so where it is quiet it is asked."""
    while True:
        message = await ear.get_message(timeout=QUIET_SECONDS)
        if message is None:
            await ear.ping()
            message = await ear.get_message(timeout=QUIET_SECONDS)
        if message is None:
            raise TimeoutError
        yield message


def _connection():
    # Not everybody has it: see the dependency group "redis".
    from redis.asyncio import Redis
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff

    # Its own default gives up whoever has heard nothing for 5 seconds. And it is not to try again
    # by itself: what fell meanwhile is lost, so `listen` has to know.
    options = {"socket_timeout": None, "socket_connect_timeout": 5}
    return Redis.from_url(settings.REDIS_URL, **options, retry=Retry(NoBackoff(), 0))
