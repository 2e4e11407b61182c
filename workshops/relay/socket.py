"""A page's open socket, which takes messages or is behind."""

import asyncio
import time

GIVE_UP_SECONDS = 30


class Socket:
    """Send messages, without ever making the caller wait.

    A page that does not read has at most 1 message pending. From the next message's revision it
    learns what it missed, and requests that by itself.
    """

    def __init__(self, send, close, session_id, audience, seat_id=None):
        self.session_id = session_id
        self.audience = audience
        self.seat_id = seat_id
        self.may_stay = None  # if it is a function, it is called from time to time in a thread
        self._send = send
        self._close = close
        self._sending = None
        self._since = 0.0
        self._is_closing = False

    def push(self, text):
        """Start sending a message, unless the last one is still on its way."""
        if self._sending is not None and not self._sending.done():
            if time.monotonic() - self._since > GIVE_UP_SECONDS:
                self.hang_up()
            return
        self._sending = _started(self._send({"type": "websocket.send", "text": text}))
        if self._sending is not None:
            self._since = time.monotonic()

    def hang_up(self, code=1013):
        """Close it, once: the page reconnects by itself."""
        if not self._is_closing:
            self._is_closing = True
            self._closing = _started(self._close(code))


def _started(coroutine):
    """Run `coroutine` up to where it has to wait. Return the task of what is left, if any.

    Nearly all sends finish at once, so that nothing is left.
    """
    task = asyncio.Task(coroutine, loop=asyncio.get_running_loop(), eager_start=True)
    if task.done():
        _ignore_exception(task)
        return None
    task.add_done_callback(_ignore_exception)
    return task


def _ignore_exception(task):
    """Keep asyncio from logging it: the consumer of a closed connection leaves the relay anyway."""
    if not task.cancelled():
        task.exception()
