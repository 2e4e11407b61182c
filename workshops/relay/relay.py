import asyncio
from contextlib import suppress

from workshops import presence

from . import listener, people
from .session_relay import SessionRelay


class Relay:
    """A SessionRelay for each session with pages here, and one listener for all of them."""

    def __init__(self):
        self.sessions = {}
        self.goodbyes = set()
        self.listener = None
        self.is_listening = False
        self.loop = None

    @property
    def misses_notifications(self):
        """Return True if there are pages here that would miss a change at the moment."""
        return bool(self.sessions) and not self.is_listening

    async def join(self, socket):
        """Send to `socket` what changes in its session from now on."""
        self.loop = asyncio.get_running_loop()
        self._ensure_listening()
        session_relay = self.sessions.get(socket.session_id)
        if session_relay is None:
            session_relay = self.sessions[socket.session_id] = SessionRelay(socket.session_id)
        await session_relay.welcome(socket)

    def leave(self, socket):
        """Send nothing more to `socket`; the last one of a session ends its SessionRelay."""
        session_relay = self.sessions.get(socket.session_id)
        if session_relay is None:
            return
        session_relay.part(socket)
        if session_relay.is_empty:
            session_relay.stop()
            del self.sessions[socket.session_id]
            presence.set_live(socket.session_id, ())
            goodbye = asyncio.create_task(people.publish_count_soon(socket.session_id))
            self.goodbyes.add(goodbye)  # the loop itself does not keep a reference
            goodbye.add_done_callback(self.goodbyes.discard)

    def wake_soon(self, session_id):
        """Update a session's pages here. Called from the thread of a request."""
        if self.loop:
            with suppress(RuntimeError):  # the loop has ended: the server is stopping
                self.loop.call_soon_threadsafe(self._wake, session_id)

    def _ensure_listening(self):
        if self.listener is None or self.listener.done():
            self.listener = asyncio.create_task(
                listener.listen(self._wake, self._take_count, self._wake_all, self._note_lost)
            )

    def _wake(self, session_id, published_at=None):
        session_relay = self.sessions.get(session_id)
        if session_relay:
            session_relay.wake(published_at)

    def _take_count(self, session_id, process, **numbers):
        if presence.receive_count(session_id, process, **numbers):
            self._wake(session_id)

    def _note_lost(self):
        self.is_listening = False

    def _wake_all(self):
        self.is_listening = True
        for session_relay in self.sessions.values():
            session_relay.dirty.set()


relay = Relay()
