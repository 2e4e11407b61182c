import asyncio
from contextlib import suppress

from workshops import presence

from . import ear, people
from .room import Room


class Relay:
    """Rooms by session, and one ear for all of them."""

    def __init__(self):
        self.rooms = {}
        self.goodbyes = set()
        self.ear = None
        self.hears = False
        self.loop = None

    @property
    def is_deaf(self):
        """Are there pages here that would not hear of a change just now?"""
        return bool(self.rooms) and not self.hears

    async def join(self, socket):
        """From now on `socket` gets what changes in its session."""
        self.loop = asyncio.get_running_loop()
        self._prick_up_the_ear()
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
            presence.listening(socket.session_id, ())
            goodbye = asyncio.create_task(people.tell_others_soon(socket.session_id))
            self.goodbyes.add(goodbye)  # the loop itself would let go of it
            goodbye.add_done_callback(self.goodbyes.discard)

    def wake_soon(self, session_id):
        """There is news for those who watch a session here; said from the thread of a request."""
        if self.loop:
            with suppress(RuntimeError):  # the loop has ended: the server is stopping
                self.loop.call_soon_threadsafe(self._wake, session_id)

    def _prick_up_the_ear(self):
        if self.ear is None or self.ear.done():
            self.ear = asyncio.create_task(
                ear.listen(self._wake, self._hear_people, self._wake_all, self._hear_nothing)
            )

    def _wake(self, session_id, told=None):
        room = self.rooms.get(session_id)
        if room:
            room.wake(told)

    def _hear_people(self, session_id, process, *numbers):
        if presence.heard(session_id, process, presence.Count(*numbers)):
            self._wake(session_id)

    def _hear_nothing(self):
        self.hears = False

    def _wake_all(self):
        self.hears = True
        for room in self.rooms.values():
            room.dirty.set()


relay = Relay()
