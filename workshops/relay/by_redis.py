"""Listening by Redis: SUBSCRIBE."""

import asyncio

from django.conf import settings

from workshops.notifications import CHANNEL

QUIET_SECONDS = 20


async def listen(on_payload, on_start):
    """Listen until the connection is lost."""
    async with _connection() as redis, redis.pubsub() as subscription:
        async with asyncio.timeout(QUIET_SECONDS):
            await subscription.subscribe(CHANNEL)
        async for message in _messages(subscription):
            if message["type"] == "subscribe":
                on_start()
            elif message["type"] == "message":
                on_payload(message["data"].decode("latin-1"))


def connection_errors():
    """Return the exceptions that `listen` raises when the connection is lost."""
    from redis.exceptions import RedisError

    return RedisError, OSError


async def _messages(subscription):
    """Yield all messages. A dead connection is silent, so ping a silent one."""
    while True:
        message = await subscription.get_message(timeout=QUIET_SECONDS)
        if message is None:
            await subscription.ping()
            message = await subscription.get_message(timeout=QUIET_SECONDS)
        if message is None:
            raise TimeoutError
        yield message


def _connection():
    # Not everybody has it: see the dependency group "redis".
    from redis.asyncio import Redis
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff

    # By default it closes a connection that has received nothing for 5 seconds. And it must not
    # reconnect by itself: messages are lost until then, so `listen` has to know.
    options = {"socket_timeout": None, "socket_connect_timeout": 5}
    return Redis.from_url(settings.REDIS_URL, **options, retry=Retry(NoBackoff(), 0))
