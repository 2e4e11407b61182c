"""A session in which anything happens, and how an action finds a row in it."""

from dataclasses import dataclass, field

from tests.factories import a_room
from workshops.models import Action, Answer, Cause, Check, Theme
from workshops.rules import Refused

DESKS = (b"one desk", b"the next")
ACTIONS = {}  # the package fills it from its modules, which need what is here


class Nothing(Exception):
    """There is no row for this action."""


@dataclass
class Scenario:
    """A session, and what has happened in it so far."""

    room: object = field(default_factory=lambda: a_room(people=3, answers=3, mode="full"))

    def do(self, name, number):
        """Do an action. Return whether it was done: refusals and missing rows are fine."""
        try:
            ACTIONS[name](self, number)
        except (Refused, Nothing):
            return False
        return True

    @property
    def session(self):
        return self.room.session

    def seat(self, n):
        return self.room.seats[n % len(self.room.seats)]

    def pick(self, rows, n):
        rows = list(rows.order_by("pk"))
        if not rows:
            raise Nothing
        return rows[n % len(rows)]

    def why(self, n):
        return self.pick(self.session.whys.all(), n)

    def node(self, n):
        return self.pick(self.session.nodes.exclude(parent__why__stage="writing"), n)

    def answer(self, n):
        return self.pick(Answer.objects.filter(session=self.session), n)

    def held(self, n):
        return self.pick(Answer.objects.filter(session=self.session, state="held"), n)

    def theme(self, n):
        return self.pick(Theme.objects.filter(session=self.session), n)

    def cause(self, n):
        return self.pick(Cause.objects.filter(session=self.session), n)

    def action(self, n):
        return self.pick(Action.objects.filter(cause__session=self.session), n)

    def check(self, n):
        return self.pick(Check.objects.filter(session=self.session).select_related("node"), n)

    def own_answer(self, n):
        answer = self.answer(n)
        for seat in self.room.seats:
            if self.session.author_tag(seat) == bytes(answer.author_tag or b""):
                return seat, answer
        raise Nothing
