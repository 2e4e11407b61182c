"""Which causes are marked, and what will be done about them."""

from workshops.actions import causes

BETTER = {"who": "Amina", "commitment": "harder"}


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


ACTIONS = {
    "cause": lambda scenario, n: causes.mark_cause(
        scenario.session, scenario.node(n), f"Cause {n}"
    ),
    "reword cause": reword,
    "no cause": unmark,
    "action": plan,
    "edit action": plan_better,
    "edit action further": plan_further,
    "remove action": unplan,
}
