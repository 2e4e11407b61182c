"""One process full of phones: orders come as lines of JSON, and so do its reports.

python -m bench.hall.crowd HOST PORT
"""

import asyncio
import json
import random
import secrets
import sys
import time
from dataclasses import asdict, dataclass

import uvloop

from .phone import Phone

AT_ONCE = 64
PATIENCE = 120


@dataclass(slots=True)
class Sent:
    text: str
    op_id: str
    tapped: float = 0.0
    done: float | None = None
    status: int | None = None
    node: int | None = None
    tries: int = 1
    is_flood: bool = False


class Crowd:
    def __init__(self, host, port):
        self.where = host, port
        self.phones, self.sent, self.tasks = [], [], set()
        self.votes, self.ticks, self.choices = [], [], []
        self.seen, self.seen_last = {}, {}
        self.gaps = self.refused_sockets = 0

    def spawn(self, coroutine):
        task = asyncio.get_running_loop().create_task(coroutine)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    def saw(self, nodes):
        now = time.perf_counter()
        for node in nodes:
            self.seen[node] = self.seen.get(node, 0) + 1
            self.seen_last[node] = now

    async def join(self, rooms, groups=("",)):
        """Let all people join as fast as they can; `rooms` has pairs of a code and how many.

        They are in `groups` in turn.
        """
        self.phones = [
            Phone(self, *self.where, code, number, groups[number % len(groups)])
            for code, people in rooms
            for number in range(people)
        ]
        random.shuffle(self.phones)
        limit, took = asyncio.Semaphore(AT_ONCE), []

        async def join(phone):
            async with limit:
                await phone.join()
            took.append(time.perf_counter() - started)

        started = time.perf_counter()
        await asyncio.gather(*map(join, self.phones))
        return {"in": len(took), "seconds": max(took)}

    async def answer(self, whys, texts, seconds, flooded=None, per_second=0, taps=0, tap="tick"):
        """Send each text from some phone to the why of its room, spread over `seconds`.

        Meanwhile one phone of the room `flooded` sends `per_second`, and repeats what is refused.
        Each phone taps `taps` times: it ticks an answer that it shows, or asks for changes.
        """
        step = seconds / max(1, len(texts))

        async def write(number, text):
            await asyncio.sleep(step * (number + random.random()))
            phone = self.phones[number % len(self.phones)]
            sent = Sent(text, secrets.token_urlsafe(12))
            self.sent.append(sent)
            fields = {"text": text, "op_id": sent.op_id}
            await phone.send(f"/whys/{whys[phone.code]}/answers", fields, sent)

        act = {"tick": self._tick, "ask": self._ask}[tap]
        sending = [write(*numbered) for numbered in enumerate(texts)]
        if flooded:
            sending.append(self._flood(whys, flooded, per_second, seconds))
        sending += [self._tap(act, phone, taps, seconds) for phone in self.phones]
        await self._patiently(sending)
        return {"sent": len(self.sent)}

    async def _flood(self, whys, code, per_second, seconds):
        phone = next(phone for phone in self.phones if phone.code == code)
        for number in range(round(per_second * seconds)):
            sent = Sent(f"Flood {number}", secrets.token_urlsafe(12), is_flood=True)
            sent.tapped = time.perf_counter()
            self.sent.append(sent)
            fields = {"text": sent.text, "op_id": sent.op_id}
            reply = await phone.post(f"/whys/{whys[code]}/answers", fields)
            sent.status = reply.status
            if reply.status == 201:
                sent.done, sent.node = time.perf_counter(), json.loads(reply.body)["answer"]
            await asyncio.sleep(max(0, sent.tapped + 1 / per_second - time.perf_counter()))

    async def vote(self, dots, seconds):
        """Let each phone give `dots` dots to answers that it shows, spread over `seconds`."""

        async def give(phone):
            nodes = random.sample(sorted(phone.shown.nodes), dots)
            for node in nodes:
                await asyncio.sleep(random.random() * 2 * seconds / dots)
                sent = Sent("", "")
                self.votes.append(sent)
                await phone.send(f"/nodes/{node}/vote", {}, sent)

        await self._patiently(give(phone) for phone in self.phones)
        return {"votes": len(self.votes)}

    async def _tap(self, act, phone, taps, seconds):
        """Let `phone` act `taps` times, each at another time."""
        ticked = set()
        for at in range(taps):
            await asyncio.sleep(seconds / taps * (1 if at else random.random()))
            await act(phone, ticked)

    async def _tick(self, phone, ticked):
        """Tick an answer: any but the phone's own, for which it is refused."""
        if others := phone.shown.nodes.keys() - ticked:
            node = random.choice(list(others))
            ticked.add(node)
            sent = Sent("", "")
            self.ticks.append(sent)
            await phone.send(f"/nodes/{node}/recognise", {}, sent)

    async def _ask(self, phone, ticked):
        """Ask for what has changed, as a phone does that gets nothing by a socket."""
        phone.ask(polling=True)

    async def choose(self, checks, keys, seconds):
        """Let each phone choose in the check of its room, some time in `seconds`."""

        async def choose(phone):
            await asyncio.sleep(random.random() * seconds)
            sent = Sent("", "")
            self.choices.append(sent)
            choice = {"choice": keys[phone.number % len(keys)]}
            await phone.send(f"/checks/{checks[phone.code]}/choose", choice, sent)

        await self._patiently(choose(phone) for phone in self.phones)
        return {"choices": len(self.choices)}

    async def settle(self, revisions):
        """Wait until all phones have their session's revision; return how many never do."""
        until = time.perf_counter() + PATIENCE
        while True:
            behind = [p for p in self.phones if p.shown.revision < revisions[p.code]]
            if not behind or time.perf_counter() > until:
                return {"behind": len(behind)}
            await asyncio.sleep(0.1)

    async def report(self):
        shown = {}
        for phone in self.phones:
            held = shown.setdefault(phone.code, {})
            one = held.setdefault(id(phone.shown), [0, phone.shown.nodes])
            one[0] += 1
        return {
            "sent": [asdict(sent) for sent in self.sent],
            "votes": [asdict(sent) for sent in self.votes],
            "ticks": [asdict(sent) for sent in self.ticks],
            "choices": [asdict(sent) for sent in self.choices],
            "seen": self.seen,
            "seen_last": self.seen_last,
            "shown": {code: list(held.values()) for code, held in shown.items()},
            "gaps": self.gaps,
            "refused_sockets": self.refused_sockets,
            "frames": sum(phone.frames for phone in self.phones) / len(self.phones),
            "kilobytes": sum(p.listener.received for p in self.phones if p.listener)
            / len(self.phones)
            / 1e3,
            "cpu": time.process_time(),
        }

    async def _patiently(self, coroutines):
        tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=PATIENCE + 60)
            for task in late:
                task.cancel()
            for task in tasks:
                if task.done() and not task.cancelled():
                    task.result()


async def obey(crowd):
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        name, *arguments = json.loads(line)
        print(json.dumps(await getattr(crowd, name)(*arguments)), flush=True)


if __name__ == "__main__":
    uvloop.run(obey(Crowd(sys.argv[1], int(sys.argv[2]))))
