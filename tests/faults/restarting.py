"""Stories on the real server, with people who listen, drop and come back, and workers that die."""

import asyncio
import contextlib
import time
from random import Random

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from simulation.client import Refused, Tree
from simulation.client.participant import new_op_id
from tests.factories import fresh
from tests.faults.invariants import assert_invariants, assert_writers_are_right
from tests.faults.person import Person
from tests.room_actions import ACTIONS, Nothing, Scenario
from workshops.models import Answer

PATIENCE = 60
numbers = st.integers(0, 11)


class Restarting(RuleBasedStateMachine):
    """`server`, a Server, is set by the test."""

    server = None

    @initialize()
    def begin(self):
        self.loop = asyncio.new_event_loop()
        self.scenario, self.people, self.revision, self.random = Scenario(), [], 0, Random(7)
        for _ in range(2):
            self.join()

    def do(self, coroutine):
        return self.loop.run_until_complete(coroutine)

    @property
    def session(self):
        return self.scenario.session

    @rule()
    def join(self):
        person = Person(self.server.url, self.session.written_code)
        try:
            self.do(person.join())
        except Refused:  # the session is locked at the moment
            self.do(person.leave())
        else:
            self.people.append(person)

    @rule(name=st.sampled_from(sorted(ACTIONS)), n=numbers)
    def does(self, name, n):
        self.scenario.do(name, n)

    @precondition(lambda self: self.people)
    @rule(n=numbers)
    def submit(self, n):
        person, op_id = self.new_submission(n)
        self.do(person.send(op_id))

    @precondition(lambda self: self.people and any(person.sent for person in self.people))
    @rule(n=numbers)
    def retry(self, n):
        sent = [(person, op_id) for person in self.people for op_id in person.sent]
        person, op_id = sent[n % len(sent)]
        self.do(person.send(op_id))

    @precondition(lambda self: self.people)
    @rule(n=numbers, back=st.booleans())
    def vote(self, n, back):
        client = self.person(n).client
        with contextlib.suppress(Refused, Nothing):
            node = self.scenario.node(n).pk
            self.do(client.take_back_vote(node) if back else client.vote(node))

    @precondition(lambda self: self.people)
    @rule(n=numbers)
    def drop(self, n):
        self.person(n).drop()

    @precondition(lambda self: self.people)
    @rule(n=numbers)
    def reconnect(self, n):
        self.do(self.reconnected([self.person(n)]))

    @precondition(lambda self: self.people)
    @rule()
    def restart_while_everybody_sends(self):
        sendings = [self.new_submission(n) for n in range(len(self.people))]
        self.do(self.restarted([person.send(op_id) for person, op_id in sendings]))

    def new_submission(self, n):
        person, op_id = self.person(n), new_op_id()
        person.sent[op_id] = [self.scenario.why(n).pk, f"Sent {op_id}", None]
        return person, op_id

    def person(self, n):
        return self.people[n % len(self.people)]

    async def restarted(self, sendings):
        under_way = asyncio.gather(*sendings)
        await asyncio.sleep(self.random.uniform(0, 0.1))
        await asyncio.to_thread(self.server.kill)
        await asyncio.to_thread(self.server.start)
        await under_way

    async def reconnected(self, people):
        for person in people:
            person.reconnect()
        await asyncio.sleep(0.05)

    @invariant()
    def invariants(self):
        if hasattr(self, "scenario"):
            self.revision = assert_invariants(fresh(self.session), since=self.revision)
            assert_writers_are_right(fresh(self.session))

    def teardown(self):
        if hasattr(self, "people"):
            try:
                self.do(self.reconnected(self.people))
                for person in self.people:
                    self.assert_everything_arrived_once(person)
                    self.do(self.converged(person))
            finally:
                for person in self.people:
                    self.do(person.leave())
                self.loop.close()

    def assert_everything_arrived_once(self, person):
        for op_id, (_, _, answer) in person.sent.items():
            rows = list(Answer.objects.filter(op_id=op_id).values_list("pk", flat=True))
            assert rows == [answer] if answer else len(rows) <= 1

    async def converged(self, person):
        """Each shows what a page shows that is loaded now."""
        end = time.monotonic() + PATIENCE
        while person.client.tree.shared() != (now := Tree(await person.client.page())).shared():
            assert time.monotonic() < end, (person.client.tree.revision, now.revision)
            await asyncio.sleep(0.1)
