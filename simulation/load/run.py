"""A load run: everyone joins, everyone taps, everyone is up to date, then the count."""

import asyncio
import random
import sys
import time

from simulation.client import Tree
from simulation.client.participant import new_op_id

from .book import Book, Submission
from .phone import Phone
from .verdict import verdict

AT_ONCE = 40
PATIENCE = 90.0


class Load:
    """`phones` participants send `texts` to one open why, spread over `seconds`."""

    def __init__(self, server, code, texts, phones, seconds):
        self.texts = texts
        self.seconds = seconds
        self.book = Book(phones)
        self.phones = [Phone(server, code, self.book) for _ in range(phones)]

    async def run(self):
        """Run everything; return the results as a dict for JSON."""
        started, worked = time.perf_counter(), time.process_time()
        await self._join()
        following = [asyncio.create_task(phone.stay()) for phone in self.phones]
        why = self._why()
        before = set(self.phones[0].tree.nodes())
        await self._tap(why)
        final = await self._settle()
        for task in following:
            task.cancel()
        await asyncio.gather(*following, return_exceptions=True)
        said = verdict(self.book, self.phones, final, before)
        took = time.perf_counter() - started
        share = round((time.process_time() - worked) / took, 3)
        return {**said, "seconds": round(took, 1), "generator_cpu": share}

    async def _join(self):
        limit = asyncio.Semaphore(AT_ONCE)

        async def join(phone):
            async with limit:
                await phone.join()

        await asyncio.gather(*map(join, self.phones))
        say(f"{len(self.phones)} phones are in")

    def _why(self):
        """Return the id of the newest why that is open and shows answers at once.

        Raise LookupError if there is none.
        """
        whys = [why for why in self.phones[0].tree.whys() if why.get("stage") != "writing"]
        if not whys:
            raise LookupError("No why is open here that shows its answers: ask one, or reveal it.")
        return whys[-1].get("why")

    async def _tap(self, why):
        step = self.seconds / max(1, len(self.texts))
        taps = [
            self.phones[number % len(self.phones)].tap(
                why, Submission(text, new_op_id()), step * (number + random.random())
            )
            for number, text in enumerate(self.texts)
        ]
        progress = asyncio.create_task(self._say_progress())
        _, waiting = await asyncio.wait(
            [asyncio.create_task(tap) for tap in taps], timeout=self.seconds + PATIENCE
        )
        for tap in waiting:
            tap.cancel()
        progress.cancel()
        say(f"{len(self.book.answered())} of {len(self.texts)} acknowledged")

    async def _settle(self):
        """Return the server's tree once every phone has its revision, or after PATIENCE seconds."""
        until = time.perf_counter() + PATIENCE
        while True:
            final = Tree(await self.phones[0].page())
            behind = sum(1 for phone in self.phones if phone.tree.revision < final.revision)
            if not behind or time.perf_counter() > until:
                return final
            say(f"{behind} phones are still behind")
            await asyncio.sleep(0.5)

    async def _say_progress(self):
        while True:
            await asyncio.sleep(5)
            tapped = len(self.book.submissions)
            say(f"{tapped} tapped, {len(self.book.answered())} acknowledged")


def say(words):
    print(words, file=sys.stderr, flush=True)
