import asyncio
from contextlib import suppress

from workshops import presence

from . import listener, people
from .room import Room


class Relay:
    """Rooms by session, and one listener for all of them."""

    def __init__(self):
        self.rooms = {}
        self.goodbyes = set()
        self.listener = None
        self.is_listening = False
        self.loop = None

    @property
    def misses_notifications(self):
        """Are there pages here that would miss a change just now?"""
        return bool(self.rooms) and not self.is_listening

    async def join(self, socket):
        """From now on `socket` gets what changes in its session."""
        self.loop = asyncio.get_running_loop()
        self._ensure_listening()
        room = self.rooms.get(socket.session_id)
        if room is None:
            room = self.rooms[socket.session_id] = Room(socket.session_id)
        await room.welcome(socket)

    def leave(self, socket):
        """Nothing more for `socket`; the last one to go ends its room."""
        room = self.rooms.get(socket.session_id)
        if room is None:
            return
        room.part(socket)
        if room.is_empty:
            room.stop()
            del self.rooms[socket.session_id]
            presence.set_live(socket.session_id, ())
            goodbye = asyncio.create_task(people.publish_count_soon(socket.session_id))
            self.goodbyes.add(goodbye)  # the loop itself would let go of it
            goodbye.add_done_callback(self.goodbyes.discard)

    def wake_soon(self, session_id):
        """Have a session's pages here brought up to date. Called from the thread of a request."""
        if self.loop:
            with suppress(RuntimeError):  # the loop has ended: the server is stopping
                self.loop.call_soon_threadsafe(self._wake, session_id)

    def _ensure_listening(self):
        if self.listener is None or self.listener.done():
            self.listener = asyncio.create_task(
                listener.listen(self._wake, self._take_count, self._wake_all, self._note_lost)
            )

    def _wake(self, session_id, published_at=None):
        room = self.rooms.get(session_id)
        if room:
            room.wake(published_at)

    def _take_count(self, session_id, process, *numbers):
        if presence.receive_count(session_id, process, presence.Count(*numbers)):
            self._wake(session_id)

    def _note_lost(self):
        self.is_listening = False

    def _wake_all(self):
        self.is_listening = True
        for room in self.rooms.values():
            room.dirty.set()


relay = Relay()
