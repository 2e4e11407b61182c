"""Things that happen in a room, for tests that let anything happen in any order.

Each takes a Story and a number from which it picks its rows; what is refused changes nothing.
"""

from dataclasses import dataclass, field

from tests.factories import a_room, a_seat, an_answer, fresh
from workshops.actions import (
    answering,
    asking,
    causes,
    grouping,
    hiding,
    joining,
    sessions,
    undoing,
    voting,
)
from workshops.models import Action, Answer, Cause, Theme, UndoEntry
from workshops.rules import Refused


@dataclass
class Story:
    """A room and what happened in it so far."""

    room: object = field(default_factory=lambda: a_room(people=3, answers=3, mode="full"))

    def tell(self, name, number):
        """Do one of them. Returns whether it was done: refusals and missing rows are fine."""
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

    def theme(self, n):
        return self.pick(Theme.objects.filter(session=self.session), n)

    def cause(self, n):
        return self.pick(Cause.objects.filter(session=self.session), n)

    def action(self, n):
        return self.pick(Action.objects.filter(cause__session=self.session), n)

    def own_answer(self, n):
        answer = self.answer(n)
        for seat in self.room.seats:
            if self.session.author_tag(seat) == bytes(answer.author_tag or b""):
                return seat, answer
        raise Nothing


class Nothing(Exception):
    """There is no row that this could be done to."""


def group(story, n):
    why = story.why(n)
    members = list(why.node.children.filter(kind="answer").values_list("pk", flat=True)[:2])
    grouping.group(story.session, members, f"Theme {n}")


def edit(story, n):
    seat, answer = story.own_answer(n)
    answering.edit(seat, answer, f"Said better, {n}")


def withdraw(story, n):
    answering.withdraw(*story.own_answer(n))


def reword(story, n):
    causes.mark_cause(story.session, story.cause(n).node, f"Reworded {n}")


def unmark(story, n):
    causes.unmark_cause(story.session, story.cause(n))


def plan(story, n):
    causes.add_action(story.session, story.cause(n), what=f"Do {n}")


def plan_better(story, n):
    causes.edit_action(story.session, story.action(n), what=f"Do better {n}", who="Amina")


def unplan(story, n):
    causes.remove_action(story.session, story.action(n))


ACTIONS = {
    "answer": lambda story, n: an_answer(story.seat(n), story.why(n), f"Because of {n}"),
    "from the room": lambda story, n: answering.add_from_room(
        story.session, story.why(n), f"Aloud {n}", f"aloud-{n:05}"
    ),
    "edit": edit,
    "withdraw": withdraw,
    "ask": lambda story, n: asking.ask(story.session, story.node(n)),
    "reveal": lambda story, n: asking.reveal(story.session, story.why(n)),
    "voting": lambda story, n: asking.open_voting(story.session, story.why(n)),
    "settle": lambda story, n: asking.settle(story.session, story.why(n)),
    "reopen why": lambda story, n: asking.reopen(story.session, story.why(n)),
    "clock": lambda story, n: asking.set_clock(story.session, story.why(n), 60),
    "stop clock": lambda story, n: asking.stop_clock(story.session, story.why(n)),
    "vote": lambda story, n: voting.give(story.seat(n), story.node(n)),
    "unvote": lambda story, n: voting.take_back(story.seat(n), story.node(n)),
    "group": group,
    "rename": lambda story, n: grouping.rename(story.session, story.theme(n), f"Renamed {n}"),
    "ungroup": lambda story, n: grouping.ungroup(story.session, story.theme(n)),
    "take out": lambda story, n: grouping.take_out(story.session, story.answer(n)),
    "put in": lambda story, n: grouping.add_members(
        story.session, story.theme(n), [story.answer(n // 2).pk]
    ),
    "hide": lambda story, n: hiding.hide(story.session, story.node(n), "It names somebody"),
    "show": lambda story, n: hiding.show(story.session, story.answer(n)),
    "cause": lambda story, n: causes.mark_cause(story.session, story.node(n), f"Cause {n}"),
    "reword cause": reword,
    "no cause": unmark,
    "action": plan,
    "edit action": plan_better,
    "remove action": unplan,
    "undo": lambda story, n: undoing.undo(
        story.session, story.pick(UndoEntry.objects.filter(session=story.session), n)
    ),
    "join": lambda story, n: story.room.seats.append(a_seat(fresh(story.session))),
    "lock": lambda story, n: joining.lock(story.session),
    "unlock": lambda story, n: joining.unlock(story.session),
    "closing": lambda story, n: sessions.begin_closing(story.session),
    "reopen": lambda story, n: sessions.reopen(story.session),
}
