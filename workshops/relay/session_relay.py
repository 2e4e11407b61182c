"""A session's pages in this process, and the task that updates them."""

import asyncio
import json
import logging
import random

from common import metrics
from workshops import fragments, presence

from . import numbers_for_phones, people, reading

log = logging.getLogger(__name__)

TICK_SECONDS = 0.1
LARGE_SESSION = 300
LARGE_TICK_SECONDS = 0.25
BEAT_SECONDS = (20, 25)
RETRY_SECONDS = 1
LOOK_AGAIN_SECONDS = 3  # a desk without permission is closed within 5 seconds
NOT_ANY_MORE = 4403
RELOAD = '{"type": "reload"}'


class SessionRelay:
    """Send the first change at once, then at most 1 frame in each tick."""

    def __init__(self, session_id):
        self.session_id = session_id
        self.sockets = {}
        self.sent = {}
        self.people = None  # the last messages, by kind of page
        self.numbers, self.looks_again = {}, False  # what phones were told of who has written
        self.published_at = None
        self.dirty = asyncio.Event()
        self.tasks = [asyncio.create_task(run) for run in (self._run(), self._beat(), self._look())]

    async def welcome(self, socket):
        """Add a socket, and send it the revision."""
        self.sockets.setdefault(socket.audience, set()).add(socket)
        metrics.sockets.labels(socket.audience.kind).inc()
        if socket.audience not in self.sent:
            at = await reading.in_thread(reading.revision, self.session_id, socket.audience)
            self.sent.setdefault(socket.audience, at)
        socket.push(self._beat_message(socket.audience))
        if self.people and not socket.audience.is_phone:
            socket.push(self.people[socket.audience.kind])
        self.dirty.set()

    def part(self, socket):
        """Remove a socket; desk and screen show 1 phone less."""
        here = self.sockets.get(socket.audience, set())
        if socket in here:
            here.discard(socket)
            metrics.sockets.labels(socket.audience.kind).dec()
        self.dirty.set()

    @property
    def is_empty(self):
        return not any(self.sockets.values())

    def stop(self):
        """End its tasks: no page is left."""
        for task in self.tasks:
            task.cancel()

    def wake(self, published_at=None):
        """Note a change, whose notification was published at that time, in ms since 1970."""
        self.published_at = self.published_at or published_at
        self.dirty.set()

    async def _run(self):
        while True:
            await self.dirty.wait()
            self.dirty.clear()
            try:
                with metrics.tick.time():
                    await self._bring_up_to_date()
            except Exception:
                log.exception("A session could not be brought up to date; trying again")
                await asyncio.sleep(RETRY_SECONDS)
                self.dirty.set()
            await asyncio.sleep(self._tick())

    async def _bring_up_to_date(self):
        published_at, self.published_at = self.published_at, None
        for audience in [a for a, sockets in self.sockets.items() if sockets]:
            since = self.sent.get(audience)
            if since is None:
                continue
            frame = await reading.in_thread(reading.frame_after, self.session_id, since, audience)
            if frame is reading.RELOAD:
                self._send_everyone_to_load_the_page()
                return
            # An empty frame would show that someone has just given a dot.
            if frame is not None and not frame.is_empty:
                self.sent[audience] = frame.to
                self._broadcast(audience, frame.as_message())
                metrics.frames.labels(audience.kind).inc(len(self.sockets[audience]))
                self._observe_lag(published_at)
        await self._tell_people()
        await self._tell_phones()

    def _observe_lag(self, published_at):
        if published_at:
            metrics.lag.observe(max(0, fragments.now_ms() - published_at) / 1000)

    async def _tell_people(self):
        """Send presence, which is counted by process and is not part of any revision."""
        phones = {phone.seat_id for phone in self._sockets("phone")}
        presence.set_live(self.session_id, phones, screens=len(self._sockets("screen")))
        await people.publish_count(self.session_id)
        if presence.has_unpublished(self.session_id):
            asyncio.get_running_loop().call_later(presence.AT_MOST_SECONDS, self.dirty.set)
        watching = [*self._sockets("desk"), *self._sockets("screen")]
        if not watching:
            return
        messages = await people.messages(self.session_id)
        if messages != self.people:
            self.people = messages
            for socket in watching if messages else ():
                socket.push(messages[socket.audience.kind])

    async def _tell_phones(self):
        """Send phones how many have written, if that has changed since they may learn it."""
        phones = self._sockets("phone")
        if not phones:
            return
        shown, stays = await reading.in_thread(numbers_for_phones.of, self.session_id)
        if stays and not self.looks_again:
            asyncio.get_running_loop().call_later(stays, self.dirty.set)
        self.looks_again = bool(stays)
        if shown != self.numbers:
            self.numbers, message = shown, numbers_for_phones.message(shown)
            for phone in phones:
                phone.push(message)

    async def _beat(self):
        while True:
            await asyncio.sleep(random.uniform(*BEAT_SECONDS))  # noqa: S311
            for audience in self.sockets:
                self._broadcast(audience, self._beat_message(audience))
            # A notification may have been lost, and phones that polled may have stopped.
            self.people = None
            self.dirty.set()

    async def _look(self):
        """Close desks whose permission has ended, and big screens whose code has changed.

        A screen then loads the page, which says where it is now or that there is none.
        """
        while True:
            await asyncio.sleep(LOOK_AGAIN_SECONDS)
            for socket in [*self._sockets("desk"), *self._sockets("screen")]:
                if socket.may_stay and not await _may_stay(socket):
                    if socket.audience.is_screen:
                        socket.push(RELOAD)
                    socket.hang_up(NOT_ANY_MORE)

    def _beat_message(self, audience):
        beat = {"type": "beat", "revision": self.sent.get(audience, 0), "now": fragments.now_ms()}
        return json.dumps(beat)

    def _send_everyone_to_load_the_page(self):
        self.sent.clear()
        for audience in list(self.sockets):
            self._broadcast(audience, RELOAD)
            for socket in self.sockets[audience]:
                socket.hang_up(4410)

    def _sockets(self, kind):
        """Return the sockets of a kind of page, in all languages."""
        return [
            s for audience in self.sockets if audience.kind == kind for s in self.sockets[audience]
        ]

    def _broadcast(self, audience, message):
        for socket in list(self.sockets.get(audience, ())):
            socket.push(message)

    def _tick(self):
        pages = sum(len(sockets) for sockets in self.sockets.values())
        return LARGE_TICK_SECONDS if pages > LARGE_SESSION else TICK_SECONDS


async def _may_stay(socket):
    try:
        return await reading.in_thread(socket.may_stay)
    except Exception:
        # While the database is down permissions cannot be checked, but nothing is sent either.
        log.warning("Desks cannot be looked at; trying again")
        return True
