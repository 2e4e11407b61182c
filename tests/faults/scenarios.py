"""A room in which anything happens in any order, and pages on bad connections, with Hypothesis."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.factories import fresh
from tests.faults.invariants import assert_invariants, assert_writers_are_right
from tests.faults.page_client import Client
from tests.live.canonical import page_now
from tests.room_actions import ACTIONS, Nothing, Scenario
from workshops import board
from workshops.actions import answering, expiry
from workshops.models import Answer
from workshops.rules import Refused

numbers = st.integers(0, 11)
names = st.sampled_from(sorted(ACTIONS))


class AnyScenario(RuleBasedStateMachine):
    """Rules are what people and lines do; the invariants must hold after each."""

    @initialize()
    def begin(self):
        self.scenario, self.sent, self.frames, self.revision = Scenario(), [], [], 0
        self.has_written = True
        self.clients = [Client(self.session.pk, audience) for audience in board.AUDIENCES]

    @property
    def session(self):
        return self.scenario.session

    @rule(name=names, n=numbers)
    def does(self, name, n):
        self.has_written = self.scenario.do(name, n)

    @rule(n=numbers)
    def submit(self, n):
        """Send an answer. Whether or not it is accepted, it may be sent again."""
        try:
            why = self.scenario.why(n)
        except Nothing:
            return
        sent = (self.scenario.seat(n), why, f"Sent {len(self.sent)}", f"sent-{len(self.sent):05}")
        self.sent.append([sent, None])
        self.send(self.sent[-1])

    @precondition(lambda self: self.sent)
    @rule(n=numbers)
    def retry(self, n):
        self.send(self.sent[n % len(self.sent)])

    def send(self, entry):
        """What was acknowledged once is acknowledged again, and as the same answer.

        Unless its author has changed it since: then the old words are refused.
        """
        sent, answer = entry
        self.has_written = True
        try:
            again, is_new = answering.submit(*sent)
        except Refused:
            assert answer is None or Answer.objects.get(pk=answer).text != sent[2]
            return
        assert is_new == (answer is None)
        assert answer in (None, again.pk)
        entry[1] = again.pk

    @rule(audience=st.sampled_from(board.AUDIENCES))
    def open(self, audience):
        self.clients.append(Client(self.session.pk, audience))

    @rule(n=numbers)
    def hear(self, n):
        client = self.clients[n % len(self.clients)]
        frame = client.changes()
        self.frames.append((client.audience, frame))
        client.take(frame)

    @rule(n=numbers)
    def drop(self, n):
        """A frame is on its way, and does not arrive; it may do so much later."""
        client = self.clients[n % len(self.clients)]
        self.frames.append((client.audience, client.changes()))

    @precondition(lambda self: self.frames)
    @rule(n=numbers, m=numbers)
    def arrive(self, n, m):
        """A frame of long ago arrives, once more or at last, at any page of its audience."""
        audience, frame = self.frames[n % len(self.frames)]
        mine = [client for client in self.clients if client.audience == audience]
        if frame is not None:
            mine[m % len(mine)].take(frame)

    @invariant()
    def invariants(self):
        if hasattr(self, "scenario") and self.has_written:
            self.has_written = False
            self.revision = assert_invariants(fresh(self.session), since=self.revision)
            assert_writers_are_right(fresh(self.session))

    def teardown(self):
        """Everybody comes back, and shows what a page shows that is loaded now."""
        if hasattr(self, "scenario"):
            now = {audience: page_now(self.session.pk, audience)[0] for audience in board.AUDIENCES}
            for client in self.clients:
                client.take(client.changes())
                assert client.page == now[client.audience], client.audience
            expiry.delete(self.session, by=None)
