"""Refuse or cut what is too large or too slow before Django reads it."""

import asyncio
from weakref import WeakValueDictionary

LARGEST_BODY = 512 * 1024  # bytes; our largest form has a few thousand
LARGEST_IMPORT = 28 * 1024 * 1024  # bytes; a file of 20 MB that compresses badly
IMPORT_PATH = "/sessions/import"
IMPORTS_AT_ONCE = 2
IMPORT_SECONDS = 600  # for a whole file, at 0.4 Mbit/s
# Bytes of a refused body, whose length may be unknown; some clients read nothing while they send.
DRAINED_BYTES = 8 * 1024 * 1024
DRAIN_SECONDS = 5
# Why a body is not read.
TOO_LARGE, TOO_SLOW, NOT_SIGNED_IN = "TooLarge", "TooSlow", "NotSignedIn"
EMPTY = {"type": "http.request", "body": b"", "more_body": False}
ABOUT_THE_BODY = {b"content-length", b"content-type", b"transfer-encoding", b"expect"}


class CutOff(Exception):
    """The rest of a body is not read. The argument says why."""


class BodyLimit:
    """An ASGI application around another one.

    A request that is refused is passed on without its body and with the reason as `unread` in its
    scope. Unread in workshops/middleware.py responds to it, as to every other refusal.
    """

    def __init__(self, application, may_import):
        """Take the application, and `may_import`, which returns whose a large file is, or None.

        It is a coroutine function of the scope. 2 large files are received at a time, but only 1 of
        the same account, and none for longer than IMPORT_SECONDS.
        """
        self.application, self.may_import = application, may_import
        self.imports = asyncio.Semaphore(IMPORTS_AT_ONCE)
        self.locks = WeakValueDictionary()  # by account, while it sends a file

    async def __call__(self, scope, receive, send):
        if any(_is_broken(header) for header in scope.get("headers", ())):
            scope = scope | {"headers": [h for h in scope["headers"] if not _is_broken(h)]}
        if scope["type"] != "http":
            return await self.application(scope, receive, send)
        declared = _declared(scope)
        if LARGEST_BODY < declared <= LARGEST_IMPORT and scope["path"].endswith(IMPORT_PATH):
            return await self._take_import(scope, receive, send)
        if declared > LARGEST_BODY:
            return await self._refuse(scope, receive, send)
        return await self._pass_on(scope, receive, send, LARGEST_BODY)

    async def _take_import(self, scope, receive, send):
        who = await self.may_import(scope)
        if who is None:
            await _drain(receive)
            return await self._refuse(scope, receive, send, NOT_SIGNED_IN)
        lock = self.locks.setdefault(who, asyncio.Lock())
        async with lock, self.imports:  # the others wait, and are not read
            in_time = _in_time(receive, IMPORT_SECONDS)
            return await self._pass_on(scope, in_time, send, LARGEST_IMPORT)

    async def _pass_on(self, scope, receive, send, most):
        try:
            return await self.application(scope, _cut_off(receive, most), send)
        except CutOff as cut_off:
            await _drain(receive)
            return await self._refuse(scope, receive, send, *cut_off.args)

    async def _refuse(self, scope, receive, send, why=TOO_LARGE):
        headers = [header for header in scope["headers"] if header[0] not in ABOUT_THE_BODY]
        first = iter([EMPTY])

        async def nothing():
            return next(first, None) or await receive()

        await self.application(scope | {"headers": headers, "unread": why}, nothing, send)


def _cut_off(receive, most):
    """Return a `receive` that raises CutOff after `most` bytes of body."""
    left = most

    async def limited():
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise CutOff(TOO_LARGE)
        return message

    return limited


def _in_time(receive, seconds):
    """Return a `receive` that raises CutOff if the body has not ended after so many seconds."""
    deadline = asyncio.get_running_loop().time() + seconds

    async def timed():
        nonlocal deadline
        try:
            async with asyncio.timeout_at(deadline):
                message = await receive()
        except TimeoutError:
            deadline = None
            raise CutOff(TOO_SLOW) from None
        if not message.get("more_body"):
            deadline = None  # later it is only awaited that the browser disconnects
        return message

    return timed


async def _drain(receive):
    """Keep reading for a while: a browser that is still sending would never read the refusal."""
    left = DRAINED_BYTES
    try:
        async with asyncio.timeout(DRAIN_SECONDS):
            while left > 0:
                message = await receive()
                left -= len(message.get("body", b""))
                if not message.get("more_body"):
                    return
    except TimeoutError:
        return


def _declared(scope):
    length = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
    return int(length) if length.isdigit() else 0


def _is_broken(header):
    # A quoted NUL in a cookie would reach the database, which refuses it with an error.
    name, value = header
    return name == b"cookie" and (b"\x00" in value or b"\\000" in value)
