"""What can happen in a session, for tests in which anything happens in any order.

Each action gets a Scenario and a number that selects its rows. A refusal changes nothing.
"""

from dataclasses import dataclass, field

from tests.factories import a_room, a_seat, an_answer, fresh
from workshops import check_kinds
from workshops.actions import (
    answering,
    asking,
    causes,
    checks,
    coverage,
    grouping,
    hiding,
    joining,
    marks,
    screen,
    sessions,
    timers,
    undoing,
    voting,
)
from workshops.models import Action, Answer, Cause, Check, Theme, UndoEntry
from workshops.rules import ENOUGH_PEOPLE, Refused


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


class Nothing(Exception):
    """There is no row for this action."""


BETTER = {"who": "Amina", "commitment": "harder"}


def group(scenario, n):
    why = scenario.why(n)
    members = list(why.node.children.filter(kind="answer").values_list("pk", flat=True)[:2])
    grouping.group(scenario.session, members, f"Theme {n}")


def edit(scenario, n):
    seat, answer = scenario.own_answer(n)
    answering.edit(seat, answer, f"Said better, {n}")


def say_how_known(scenario, n):
    while len(scenario.room.seats) < ENOUGH_PEOPLE:
        scenario.room.seats.append(a_seat(fresh(scenario.session)))
    seat, answer = scenario.own_answer(n)
    answering.say_how_known(seat, answer, ["self", "think", ""][n % 3])


def withdraw(scenario, n):
    answering.withdraw(*scenario.own_answer(n))


def reword(scenario, n):
    causes.mark_cause(scenario.session, scenario.cause(n).node, f"Reworded {n}")


def unmark(scenario, n):
    causes.unmark_cause(scenario.session, scenario.cause(n))


def plan(scenario, n):
    causes.add_action(scenario.session, scenario.cause(n), what=f"Do {n}")


def plan_better(scenario, n):
    causes.edit_action(scenario.session, scenario.action(n), what=f"Do better {n}", **BETTER)


def plan_further(scenario, n):
    words = [{"what": f"Do more, {n}"}, {"by_when": "May"}, {"commitment": "helps"}][n % 3]
    causes.edit_action(scenario.session, scenario.action(n), goes_on=True, **words)


def unplan(scenario, n):
    causes.remove_action(scenario.session, scenario.action(n))


def ask_several(scenario, n):
    nodes = list(scenario.session.nodes.exclude(parent__why__stage="writing").filter(why=None))
    desk = DESKS[n % 2]
    asking.ask_several(scenario.session, nodes[: 2 + n % 3], desk=desk, settles_parents=n % 2 > 0)


def open_check(scenario, n):
    kind = check_kinds.KINDS[n % len(check_kinds.KINDS)]
    checks.open_check(scenario.session, kind, scenario.node(n))


def choose(scenario, n):
    check = scenario.check(n // 2)
    keys = check_kinds.choices(check.kind, check.way)
    checks.choose(scenario.seat(n), check, keys[n % len(keys)])


def show(scenario, n):
    views = ("follow", "why", "side_by_side", "result", "causes", "qr", "blank")
    at = scenario.why(n).node_id
    screen.show(scenario.session, DESKS[0], views[n % len(views)], at)


DESKS = (b"one desk", b"the next")
ACTIONS = {
    "answer": lambda scenario, n: an_answer(scenario.seat(n), scenario.why(n), f"Because of {n}"),
    "from the room": lambda scenario, n: answering.add_from_room(
        scenario.session, scenario.why(n), f"Aloud {n}", f"aloud-{n:05}"
    ),
    "cards": lambda scenario, n: answering.add_from_paper(
        scenario.session, scenario.why(n), [f"Card {n}", f"Another card {n}"], f"cards-{n:05}"
    ),
    "edit": edit,
    "withdraw": withdraw,
    "ask": lambda scenario, n: asking.ask(scenario.session, scenario.node(n)),
    "ask and settle": lambda scenario, n: asking.ask(
        scenario.session, scenario.node(n), settles_parent=True
    ),
    "ask several": ask_several,
    "ask otherwise": lambda scenario, n: asking.ask(
        scenario.session,
        scenario.node(n),
        mode=("quick", "silent", "full")[n % 3],
        prompt=(("how", ""), ("own", f"What else, {n}?"))[n % 2],
    ),
    "reveal": lambda scenario, n: asking.reveal(scenario.session, scenario.why(n)),
    "voting": lambda scenario, n: asking.open_voting(scenario.session, scenario.why(n)),
    "settle": lambda scenario, n: asking.settle(scenario.session, scenario.why(n)),
    "reopen why": lambda scenario, n: asking.reopen(scenario.session, scenario.why(n)),
    "clock": lambda scenario, n: asking.set_timer(scenario.session, scenario.why(n), 60),
    "stop clock": lambda scenario, n: asking.stop_timer(scenario.session, scenario.why(n)),
    "pace": lambda scenario, n: timers.plan_each(scenario.session, n % 9 + 1),
    "vote": lambda scenario, n: voting.give(scenario.seat(n), scenario.node(n)),
    "unvote": lambda scenario, n: voting.take_back(scenario.seat(n), scenario.node(n)),
    "known by": say_how_known,
    "shown": lambda scenario, n: coverage.count_slices(
        scenario.seat(n), scenario.why(n), {n % 16, 7}
    ),
    "tick": lambda scenario, n: marks.recognise(scenario.seat(n), scenario.node(n // 2)),
    "untick": lambda scenario, n: marks.take_back(scenario.seat(n), scenario.node(n // 2)),
    "dots on paper": lambda scenario, n: voting.put_on_paper(
        scenario.session, scenario.node(n), n % 4
    ),
    "group": group,
    "rename": lambda scenario, n: grouping.rename(
        scenario.session, scenario.theme(n), f"Renamed {n}"
    ),
    "ungroup": lambda scenario, n: grouping.ungroup(scenario.session, scenario.theme(n)),
    "take out": lambda scenario, n: grouping.take_out(scenario.session, scenario.answer(n)),
    "put in": lambda scenario, n: grouping.add_members(
        scenario.session, scenario.theme(n), [scenario.answer(n // 2).pk]
    ),
    "hide": lambda scenario, n: hiding.hide(
        scenario.session, scenario.node(n), "It names somebody"
    ),
    "show": lambda scenario, n: hiding.show(scenario.session, scenario.answer(n)),
    "cause": lambda scenario, n: causes.mark_cause(
        scenario.session, scenario.node(n), f"Cause {n}"
    ),
    "reword cause": reword,
    "no cause": unmark,
    "action": plan,
    "edit action": plan_better,
    "edit action further": plan_further,
    "remove action": unplan,
    "ask the room": open_check,
    "choose": choose,
    "close a check": lambda scenario, n: checks.close_check(scenario.session, scenario.check(n)),
    "undo": lambda scenario, n: undoing.undo(
        scenario.session, scenario.pick(UndoEntry.objects.filter(session=scenario.session), n)
    ),
    "show on screen": show,
    "read back": lambda scenario, n: screen.show(
        scenario.session, DESKS[n % 2], "read_back", scenario.node(n).pk
    ),
    "follow a desk": lambda scenario, n: screen.follow(
        scenario.session, DESKS[n % 2], scenario.why(n).node_id, "" if n % 3 else "causes"
    ),
    "turn the page": lambda scenario, n: screen.turn(
        scenario.session, DESKS[n % 2], 1 if n % 3 else -1
    ),
    "take over": lambda scenario, n: screen.take_over(
        scenario.session, DESKS[n % 2], scenario.why(n).node_id
    ),
    "join": lambda scenario, n: scenario.room.seats.append(a_seat(fresh(scenario.session))),
    "lock": lambda scenario, n: joining.lock(scenario.session),
    "unlock": lambda scenario, n: joining.unlock(scenario.session),
    "closing": lambda scenario, n: sessions.begin_closing(scenario.session),
    "reopen": lambda scenario, n: sessions.reopen(scenario.session),
}
