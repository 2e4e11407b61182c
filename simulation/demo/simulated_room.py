"""The simulated room: people with their own phones, and what they have in common."""

import asyncio
import random
import time
from itertools import cycle, islice

from simulation.client import Participant
from workshops.role_groups import OFFERED

from .person import Person
from .texts import texts
from .wall import look

# The groups that people choose when they join; the last is none. They are dealt, not drawn: by
# chance one side could be too small for anything to be shown by side.
ROLE_GROUPS = (*OFFERED[:-1], "")
SHARES = (4, 2, 4, 2, 1)
# If nothing special is left to say, someone says something general: always while a why has few
# answers, and then only so often.
FEW = 5
GENERAL = 0.5
FRESH = 2.0  # seconds
NAME_SOMEBODY = 3, 6  # after so many answers to the question: a facilitator can take the name out


class SimulatedRoom:
    """`people` participants of one session; `seats` remembers who joined before."""

    def __init__(self, server, code, people, seats, pace=1.0):
        self.server = server
        self.code = code
        self.people = people
        self.seats = seats
        self.pace = pace
        self.said = {}
        self.named = list(texts().named)
        self.wall = None
        self.looked = 0.0
        self.looking = asyncio.Lock()

    async def run(self):
        """Let everybody take part until the session is over or this is cancelled."""
        async with asyncio.TaskGroup() as together:
            for number, role in enumerate(role_groups(self.people)):
                together.create_task(self._person(number).run(role))

    async def something_to_say(self, person, why):
        """Return an answer to this why that nobody has given yet, or None to stay silent."""
        node = int(why.get("node"))
        wall = await self._look(person.http, node)
        said = self.said.setdefault(why.id, set())
        said.update(wall.answers(node))
        fitting = self._fitting(wall, node, said, person.chance)
        if wall.depth(node) == 1 and len(said) in NAME_SOMEBODY and self.named:
            fitting = [self.named.pop(0)]
        if not fitting:
            return None
        text = person.chance.choice(fitting)
        said.add(text)
        return text

    def _fitting(self, wall, node, said, chance):
        """Return what was prepared for this why, else what fits most.

        If possible, it is something that nobody has said.
        """
        known = _unsaid(texts().known(wall.asked(node)), said)
        if known or (len(said) >= FEW and chance.random() > GENERAL):
            return known
        general = _unsaid(texts().general(wall.depth(node)), said)
        return _unsaid(general, wall.texts().union(*self.said.values())) or general

    async def _look(self, http, node):
        """Return the wall with `node` on it. Read it at most once in a few seconds for everyone."""
        async with self.looking:
            is_old = time.monotonic() > self.looked + FRESH
            if self.wall is None or is_old or not self.wall.shows(node):
                self.wall = await look(http, self.code)
                self.looked = time.monotonic()
            return self.wall

    def _person(self, number):
        phone = Participant(self.server, self.code, self.seats.of(self.code, number))
        return Person(self, number, phone)


def role_groups(people):
    """Return the group of each of so many people, the same at every start."""
    deck = [group for group, share in zip(ROLE_GROUPS, SHARES, strict=True) for _ in range(share)]
    random.Random(7).shuffle(deck)
    return list(islice(cycle(deck), people))


def _unsaid(choice, said):
    return [text for text in choice if text not in said]
