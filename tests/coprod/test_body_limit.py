"""Large files are received 2 at a time, of which nobody has more than 1, or for ever."""

import asyncio

from common import body_limit
from common.body_limit import IMPORT_PATH, LARGEST_BODY, TOO_SLOW, BodyLimit


class Sending:
    """A large file of somebody, of which each part arrives when the test says so."""

    def __init__(self, limit, who):
        self.parts, self.was_read, self.unread = asyncio.Queue(), False, None
        size = str(LARGEST_BODY + 1).encode()
        headers = [(b"content-length", size), (b"who", who)]
        scope = {"type": "http", "path": IMPORT_PATH, "headers": headers, "sending": self}
        self.task = asyncio.create_task(limit(scope, self.receive, None))

    async def receive(self):
        self.was_read = True
        return await self.parts.get()

    async def end(self):
        self.parts.put_nowait({"type": "http.request", "body": b"", "more_body": False})
        await self.task


async def read(scope, receive, send):
    while (await receive())["more_body"]:
        pass
    scope["sending"].unread = scope.get("unread")


async def named(scope):
    return dict(scope["headers"]).get(b"who")


async def all_wait():
    for _ in range(10):
        await asyncio.sleep(0)


async def test_nobody_takes_both_places():
    limit = BodyLimit(read, named)
    first, second, other = (Sending(limit, who) for who in (b"mal", b"mal", b"mona"))
    await all_wait()
    assert [each.was_read for each in (first, second, other)] == [True, False, True]
    await other.end()
    await all_wait()
    assert not second.was_read
    await first.end()
    await second.end()
    assert second.was_read and not limit.locks


async def test_nobody_has_a_place_for_ever(monkeypatch):
    monkeypatch.setattr(body_limit, "IMPORT_SECONDS", 0.05)
    monkeypatch.setattr(body_limit, "DRAIN_SECONDS", 0.01)
    limit = BodyLimit(read, named)
    slow = Sending(limit, b"mal")
    slow.parts.put_nowait({"type": "http.request", "body": b"x", "more_body": True})
    await slow.task
    assert slow.unread == TOO_SLOW
    quick = Sending(limit, b"mal")
    await quick.end()
    assert quick.unread is None
