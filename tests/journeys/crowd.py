"""Participants whose phones are programs, who follow the session while a test goes on."""

import asyncio
import json
from contextlib import suppress
from threading import Thread

from simulation.client import Participant, Refused, follow
from simulation.client.tree import Tree

PATIENCE = 30  # seconds


class Listener(Participant):
    """Keeps all that the server has said by the socket, as text."""

    def __init__(self, *who):
        super().__init__(*who)
        self.heard = []

    async def hear(self, message):
        self.heard.append(json.dumps(message, ensure_ascii=False))
        return await super().hear(message)


class Crowd:
    """`with Crowd(server, code, 12) as crowd: crowd.each(answer)`. They join when it begins.

    `groups` are the role groups that the first of them choose.
    """

    def __init__(self, server, code, count, groups=()):
        self.people = [Listener(server, code) for _ in range(count)]
        self.groups = [*groups, *[""] * (count - len(groups))]
        # Playwright has the event loop of the test's own thread.
        self.loop = asyncio.new_event_loop()
        self.thread = Thread(target=self.loop.run_forever, daemon=True)

    def __enter__(self):
        self.thread.start()
        self.each(lambda person, n: person.join(self.groups[n]))
        for person in self.people:
            self._begin(_follow(person))
        return self

    def __exit__(self, *exception):
        self._begin(_stop_the_rest()).result(PATIENCE)
        self.each(lambda person, n: person.leave())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    def each(self, do):
        """Let everybody do something at once: `do(person, n)` is a coroutine. Return results."""

        async def all_of_them():
            return await asyncio.gather(*(do(person, n) for n, person in enumerate(self.people)))

        return self._begin(all_of_them()).result(PATIENCE)

    def answer(self, why, *texts):
        """Let them say these texts, one each, in turn."""

        async def say(person, n):
            return [await person.answer(why.pk, text) for text in texts[n :: len(self.people)]]

        return self.each(say)

    def fetch(self, address):
        """Return a page as the first of them gets it."""
        asked = self.people[0].http.get(address)
        return self._begin(asked).result(PATIENCE).text

    def kept_and_loaded(self):
        """Return what each has kept up to date by frames, and what each would load now."""

        async def both(person, n):
            return person.tree.shared(), Tree(await person.page()).shared()

        return self.each(both)

    def _begin(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop)


async def _follow(person):
    with suppress(Refused):  # the session is over
        async for _ in follow(person):
            pass


async def _stop_the_rest():
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
