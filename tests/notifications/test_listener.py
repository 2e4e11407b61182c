"""The listener at a real Redis: what it receives, and how it notices a dead connection."""

import asyncio
from contextlib import suppress

import pytest
from django.db import connection

from workshops import notifications, presence
from workshops.notifications import CHANNEL
from workshops.relay import by_redis, listener
from workshops.relay.relay import Relay

PATIENCE = 20
QUIET = 0.2


@pytest.fixture
async def received(redis, settings, monkeypatch):
    """What a listener at that Redis calls back with, in order: "start", a session, or a count."""
    settings.REDIS_URL = redis.url
    monkeypatch.setattr(by_redis, "QUIET_SECONDS", QUIET)
    calls = asyncio.Queue()
    listening = asyncio.create_task(
        listener.listen(
            lambda session_id, at=None: calls.put_nowait(session_id),
            lambda *whose, **count: calls.put_nowait((*whose, count)),
            lambda: calls.put_nowait("start"),
            lambda: None,
        )
    )
    yield calls
    listening.cancel()
    with suppress(asyncio.CancelledError):
        await listening


async def next_of(received):
    return await asyncio.wait_for(received.get(), PATIENCE)


async def test_a_change_is_a_session_and_anything_else_is_ignored(redis, received):
    assert await next_of(received) == "start"
    for said in ("nonsense", "", "7 soon", "7 1760000000000"):
        redis.client.publish(CHANNEL, said)
    assert await next_of(received) == 7


async def test_a_count_of_another_process_comes_with_its_session(redis, received):
    assert await next_of(received) == "start"
    redis.client.publish(CHANNEL, "7 a1b2 12 1 0")
    counted = {"live": 12, "polling": 1, "waiting": 0}
    assert await next_of(received) == (7, "a1b2", counted)


def notify(count):
    notifications.notify_count(7, "a1b2", count)
    connection.close()  # that of this thread


async def test_what_is_not_of_phones_comes_by_itself(redis, received, transactional_db):
    assert await next_of(received) == "start"
    await asyncio.to_thread(notify, presence.Count(12, 1, 0, screens=2, finished=((12, 9),)))
    calls = [await next_of(received), await next_of(received)]
    counted = {"live": 12, "polling": 1, "waiting": 0}
    assert calls == [(7, "a1b2", counted), (7, "a1b2", {"screens": 2, "finished": {"12": 9}})]


def test_a_process_of_the_version_before_reads_no_more_than_phones():
    more = '7 a1b2 more {"screens":2}'
    assert not listener.CHANGE.fullmatch(more)
    assert not listener.COUNT.fullmatch(more)


async def test_a_notification_of_another_version_does_not_end_the_listening(redis, settings):
    settings.REDIS_URL = redis.url
    relay = Relay()
    relay._ensure_listening()
    while not relay.is_listening:
        await asyncio.sleep(0.05)
    redis.client.publish(CHANNEL, "7 a1b2 12 1 0 and something more")
    redis.client.publish(CHANNEL, "7 a1b2 12 1 0 9 9 9")
    redis.client.publish(CHANNEL, "7 a1b2 31 1 0")
    while presence.everywhere(7).live != 31:
        await asyncio.sleep(0.05)
    assert relay.is_listening
    relay.listener.cancel()
    with suppress(asyncio.CancelledError):
        await relay.listener
    assert not relay.is_listening


async def test_quiet_alone_is_no_reason_to_start_again(redis, received):
    assert await next_of(received) == "start"
    await asyncio.sleep(10 * QUIET)
    redis.client.publish(CHANNEL, "7 1760000000000")
    assert await next_of(received) == 7


async def test_after_redis_was_killed_every_session_is_read_as_soon_as_it_is_back(redis, received):
    assert await next_of(received) == "start"
    redis.kill()
    await asyncio.to_thread(redis.start)
    assert await next_of(received) == "start"
    redis.client.publish(CHANNEL, 7)
    assert await next_of(received) == 7


async def test_a_frozen_redis_is_noticed_and_everything_looked_at_when_it_is_back(redis, received):
    assert await next_of(received) == "start"
    redis.freeze()
    await asyncio.sleep(10 * QUIET)
    redis.thaw()
    assert await next_of(received) == "start"
    redis.client.publish(CHANNEL, "7 1760000000000")
    while (said := await next_of(received)) == "start":
        pass
    assert said == 7
