"""Which whys are asked, the stages they go through, and the dots that are given."""

from tests.room_actions.scenario import DESKS
from workshops import closing_steps
from workshops.actions import asking, closing, common_ground, timers, undoing, voting
from workshops.models import UndoEntry


def ask_several(scenario, n):
    nodes = list(scenario.session.nodes.exclude(parent__why__stage="writing").filter(why=None))
    desk = DESKS[n % 2]
    asking.ask_several(scenario.session, nodes[: 2 + n % 3], desk=desk, settles_parents=n % 2 > 0)


ACTIONS = {
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
    "dots on paper": lambda scenario, n: voting.put_on_paper(
        scenario.session, scenario.node(n), n % 4
    ),
    "step of closing": lambda scenario, n: closing.go_to_step(
        scenario.session, closing_steps.STEPS[n % len(closing_steps.STEPS)]
    ),
    "compare": lambda scenario, n: common_ground.compare(scenario.session),
    "undo": lambda scenario, n: undoing.undo(
        scenario.session, scenario.pick(UndoEntry.objects.filter(session=scenario.session), n)
    ),
}
