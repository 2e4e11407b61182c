"""A simulated person, who joins, reads the question, thinks, answers, ticks, votes and waits."""

import asyncio
import random
from contextlib import suppress

from simulation.client import Gone, Refused, follow
from workshops.ladder import RUNGS
from workshops.role_groups import OFFERED
from workshops.sides import OF_OFFERED_GROUPS

from .texts import texts

# Seconds, at pace 1.
ARRIVING = (0.5, 14)
TURNING = (3, 12)  # to the why where the room is
THINKING = (4, 35)
CHOOSING = (1, 6)
TICKING = (0.5, 3)
JOINING_AGAIN = (5, 15)

ANSWERS = (0, 1, 2)
LIKELY = (2, 6, 3)
# People who use services write less, so that the summary has something to say by group.
TALKATIVE = {"I use services": (6, 4, 1), "I work in services": (1, 5, 5)}
# How likely somebody on neither, the first and the second side recognises an answer: there are five
# sorts of answers, so that the sides have some in common and some not.
SIDES = dict(zip(OFFERED, OF_OFFERED_GROUPS, strict=True))
# What nearly everybody recognises is not shown as common ground, since too few people do not.
FEW_DO, MOST_DO = (0.3, 0.2, 0.2), (0.72, 0.72, 0.72)
SORTS = (FEW_DO, MOST_DO, MOST_DO, (0.4, 0.8, 0.1), (0.4, 0.1, 0.8))
ELSEWHERE = 0.3  # how many also answer a why that was asked together with theirs
MANY = 60  # answers, of which the desk says how many were hardly read
BEGINNINGS = 16  # places in the shuffle at which phones begin
READ = 4  # of its sixteenths, by each person
DIFFER = 0.1  # how many see some answer to a why differently, or the record
MISSES = 0.3  # how many say who was not here
WAYS_TO_KNOW = ("self", "seen", "told", "think")


class Person:
    """A person in a SimulatedRoom, which has what to say and what the others have said."""

    def __init__(self, room, number, phone):
        self.room = room
        self.number = number
        self.phone = phone
        self.http = phone.http
        self.chance = random.Random()
        self.busy = set()
        self.begun = set()
        self.talkative = LIKELY
        self.side = 0

    async def run(self, role_group):
        """Take part until the session is over."""
        self.talkative = TALKATIVE.get(role_group, LIKELY)
        self.side = SIDES.get(role_group, 0)
        try:
            if self.phone.seat is None:
                await self._pause(ARRIVING)
            await self._join(role_group)
            self._look()
            async for _ in follow(self.phone):
                self._look()
        except Refused:
            pass  # The session has ended, or is no more: go home.
        finally:
            for task in self.busy:
                task.cancel()
            await self.phone.leave()

    async def _join(self, role_group):
        while True:
            try:
                await self.phone.join(role_group)
                break
            except Gone:
                raise
            except Refused:
                await self._pause(JOINING_AGAIN)
        self.room.seats.keep(self.room.code, self.number, self.phone.seat)
        self.begun.update(await self._answered_before())

    async def _answered_before(self):
        """Return the whys that this person answered before the simulation was started again."""
        mine = await self.phone.mine()
        return {("answer", str(own["why_id"])) for own in mine["answers"]}

    def _look(self):
        for why in self.phone.tree.whys():
            if why.get("stage") in ("writing", "reading"):
                self._begin("answer", why, self._answer(why))
            if why.get("stage") == "reading":
                self._begin("read", why, self._read(why))
                self._begin("recognise", why, self._recognise(why))
                self._begin("differ", why, self._differ(why))
            elif why.get("stage") == "voting":
                self._begin("vote", why, self._vote(why))
        if check := self.phone.tree.check():
            self._begin("check", check, self._choose(check))
        if self.phone.tree.is_closing:
            self._begin("record", {}, self._speak_of_record())
        if phase := self.phone.tree.asks_about_record():
            self._begin("asked", phase, self._answer_about_record())

    def _begin(self, kind, piece, doing):
        key = (kind, piece.get(kind) or piece.get("why"))
        if key in self.begun:
            doing.close()
            return
        self.begun.add(key)
        task = asyncio.create_task(doing)
        self.busy.add(task)
        task.add_done_callback(self.busy.discard)

    async def _answer(self, why):
        (times,) = self.chance.choices(ANSWERS, self.talkative)
        if self._is_aside(why) and self.chance.random() > ELSEWHERE:
            return
        with suppress(Refused):
            for time in range(times):
                await self._think(why, is_first=time == 0)
                if self._stage(why) not in ("writing", "reading"):
                    return
                if text := await self.room.something_to_say(self, why):
                    sent = await self.phone.answer(why.get("why"), text)
                    await self._say_how_known(why, sent["answer"])
            if times:
                await self._finish(why)

    async def _say_how_known(self, why, answer):
        """Say how it is known, as about half of the people do who are asked."""
        if self._stage(why) == "writing" and self.chance.random() < 0.5:
            await self._pause(CHOOSING)
            with suppress(Refused):  # too few people, or it has just been revealed
                await self.phone.say_how_known(answer, self.chance.choice(WAYS_TO_KNOW))

    async def _finish(self, why):
        """Say that nothing more will come, as most people do."""
        if self.chance.random() < 0.7:
            await self._pause(CHOOSING)
            if self._stage(why) == "writing":
                await self.phone.say_finished(why.get("why"))

    async def _think(self, why, is_first):
        """Wait as a person does, who turns to the why where the room is first."""
        await self._pause(TURNING if is_first and self._is_own(why) else THINKING)
        if not self._is_own(why):
            await self._pause(THINKING)

    async def _read(self, why):
        """Read what a phone shows first. It says so where there are very many answers."""
        await self._pause(CHOOSING)
        if len(self._answers(why)) > MANY:
            with suppress(Refused):
                begins = (await self.phone.mine())["beginning"]
                slices = [(begins + n) % BEGINNINGS for n in range(READ)]
                await self.phone.show(why.get("why"), slices)

    async def _recognise(self, why):
        for node in self._answers(why):
            if self.chance.random() < random.Random(node).choice(SORTS)[self.side]:
                await self._pause(TICKING)
                if self._stage(why) == "reading":
                    with suppress(Refused):  # it may be this person's own
                        await self.phone.recognise(node)

    async def _differ(self, why):
        """See an answer differently, as a few people do."""
        nodes = self._answers(why)
        if nodes and self.chance.random() < DIFFER:
            await self._pause(THINKING)
            with suppress(Refused):  # it may be this person's own, or have left
                node, text = self.chance.choice(nodes), self.chance.choice(texts().differently)
                await self.phone.differ(node, text)

    async def _speak_of_record(self):
        """Say who is missing, as some people do, or see the whole record differently, as few do."""
        await self._pause(THINKING)
        with suppress(Refused):  # the session may be open again, or closed
            if self.chance.random() < MISSES:
                await self.phone.say_missing(self.chance.choice(texts().missing))
            if self.chance.random() < DIFFER:
                await self.phone.speak_of_record(self.chance.choice(texts().differently))

    async def _choose(self, check):
        await self._pause(CHOOSING)
        with suppress(Refused):  # it may have closed meanwhile
            choices = check.get("choices").split()
            await self.phone.choose(check.get("check"), self.chance.choice(choices))

    async def _answer_about_record(self):
        await self._pause(CHOOSING)
        choice = "differently" if self.chance.random() < DIFFER else "fair"
        (rung,) = self.chance.choices(list(RUNGS), range(len(RUNGS), 0, -1))
        with suppress(Refused):  # it may have closed meanwhile
            await self.phone.answer_about_record(choice, rung)

    async def _vote(self, why):
        with suppress(Refused):
            for node in self._favourites(why):
                await self._pause(CHOOSING)
                if self._stage(why) == "voting":
                    await self.phone.vote(node)

    def _favourites(self, why):
        """Return some answers to this why. All people tend to like the same ones."""
        nodes = self._answers(why)
        liking = {node: random.Random(node).random() + self.chance.random() for node in nodes}
        return sorted(nodes, key=liking.get, reverse=True)[: self.chance.choice((2, 3, 3))]

    def _answers(self, why):
        around = f"answers-{why.get('node')}"
        nodes = [id_ for id_, piece in self.phone.tree.pieces.items() if piece.within == around]
        return [int(id_.removeprefix("node-")) for id_ in nodes if id_.startswith("node-")]

    def _is_own(self, why):
        """Return True if this person's phone goes to this why."""
        own = self.phone.tree.own_why()
        return own is not None and own.id == why.id

    def _is_aside(self, why):
        """Return True if others are at this why, which was asked together with this person's."""
        together = {each.id for each in self.phone.tree.asked_together()}
        return why.id in together and not self._is_own(why)

    def _stage(self, why):
        shown = self.phone.tree.pieces.get(why.id)
        return shown.get("stage") if shown else "settled"

    async def _pause(self, seconds):
        await asyncio.sleep(self.chance.uniform(*seconds) * self.room.pace)
