"""One page's open socket, seen from here: it takes messages, or is behind."""

import asyncio
import contextlib
import time

GIVE_UP_SECONDS = 30


class Socket:
    """Sends without ever being waited for.

    A page that does not read has at most one message pending. What it misses it finds out by the
    next message's revision, and fetches by itself.
    """

    def __init__(self, send, close, session_id, audience, seat_id=None):
        self.session_id = session_id
        self.audience = audience
        self.seat_id = seat_id
        self._send = send
        self._close = close
        self._sending = None
        self._since = 0.0
        self._closing = None

    def push(self, text):
        """Start sending a message, unless the last one is still on its way."""
        if self._sending is not None and not self._sending.done():
            if time.monotonic() - self._since > GIVE_UP_SECONDS:
                self.hang_up()
            return
        self._since = time.monotonic()
        self._sending = _eagerly(_quietly(self._send(text)))

    def hang_up(self, code=1013):
        """Close it, once: the page comes back by itself."""
        if self._closing is None:
            self._closing = _eagerly(_quietly(self._close(code)))


async def _quietly(sending):
    # A connection that is gone: its consumer hears of it and leaves the relay.
    with contextlib.suppress(Exception):
        await sending


def _eagerly(coroutine):
    # Most sends finish at once; only the others become tasks of the loop.
    return asyncio.Task(coroutine, loop=asyncio.get_running_loop(), eager_start=True)
