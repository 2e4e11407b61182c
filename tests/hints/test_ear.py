"""The ear at a real Redis: what it hears, and how it finds out that it hears nothing."""

import asyncio
from contextlib import suppress

import pytest

from workshops import presence
from workshops.announce import CHANNEL
from workshops.relay import by_redis, ear
from workshops.relay.relay import Relay

PATIENCE = 20
QUIET = 0.2


@pytest.fixture
async def heard(redis, settings, monkeypatch):
    """What an ear at that Redis tells, in order: "start", the session of a hint, or a count."""
    settings.REDIS_URL = redis.url
    monkeypatch.setattr(by_redis, "QUIET_SECONDS", QUIET)
    told = asyncio.Queue()
    listening = asyncio.create_task(
        ear.listen(
            lambda session_id, at=None: told.put_nowait(session_id),
            lambda *count: told.put_nowait(count),
            lambda: told.put_nowait("start"),
            lambda: None,
        )
    )
    yield told
    listening.cancel()
    with suppress(asyncio.CancelledError):
        await listening


async def next_of(heard):
    return await asyncio.wait_for(heard.get(), PATIENCE)


async def test_a_hint_is_a_session_and_anything_else_is_nothing(redis, heard):
    assert await next_of(heard) == "start"
    for said in ("nonsense", "", "7 soon", "7 1760000000000"):
        redis.client.publish(CHANNEL, said)
    assert await next_of(heard) == 7


async def test_a_count_of_another_process_is_heard_with_its_session(redis, heard):
    assert await next_of(heard) == "start"
    redis.client.publish(CHANNEL, "7 a1b2 12 1 0")
    assert await next_of(heard) == (7, "a1b2", 12, 1, 0)


async def test_a_hint_of_another_version_does_not_end_the_listening(redis, settings):
    settings.REDIS_URL = redis.url
    relay = Relay()
    relay._prick_up_the_ear()
    while not relay.hears:
        await asyncio.sleep(0.05)
    redis.client.publish(CHANNEL, "7 a1b2 12 1 0 and something more")
    redis.client.publish(CHANNEL, "7 a1b2 12 1 0 9 9 9")
    redis.client.publish(CHANNEL, "7 a1b2 31 1 0")
    while presence.everywhere(7).live != 31:
        await asyncio.sleep(0.05)
    assert relay.hears
    relay.ear.cancel()
    with suppress(asyncio.CancelledError):
        await relay.ear
    assert not relay.hears


async def test_quiet_alone_is_no_reason_to_start_again(redis, heard):
    assert await next_of(heard) == "start"
    await asyncio.sleep(10 * QUIET)
    redis.client.publish(CHANNEL, "7 1760000000000")
    assert await next_of(heard) == 7


async def test_when_redis_was_killed_everything_is_looked_at_as_soon_as_it_is_back(redis, heard):
    assert await next_of(heard) == "start"
    redis.kill()
    await asyncio.to_thread(redis.start)
    assert await next_of(heard) == "start"
    redis.client.publish(CHANNEL, 7)
    assert await next_of(heard) == 7


async def test_a_redis_that_froze_is_noticed_and_everything_looked_at_when_it_is_back(redis, heard):
    assert await next_of(heard) == "start"
    redis.freeze()
    await asyncio.sleep(10 * QUIET)
    redis.thaw()
    assert await next_of(heard) == "start"
    redis.client.publish(CHANNEL, "7 1760000000000")
    while (said := await next_of(heard)) == "start":
        pass
    assert said == 7
