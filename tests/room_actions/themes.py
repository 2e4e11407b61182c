"""Which answers are grouped into themes."""

from workshops.actions import grouping


def group(scenario, n):
    why = scenario.why(n)
    members = list(why.node.children.filter(kind="answer").values_list("pk", flat=True)[:2])
    grouping.group(scenario.session, members, f"Theme {n}")


ACTIONS = {
    "group": group,
    "rename": lambda scenario, n: grouping.rename(
        scenario.session, scenario.theme(n), f"Renamed {n}"
    ),
    "ungroup": lambda scenario, n: grouping.ungroup(scenario.session, scenario.theme(n)),
    "take out": lambda scenario, n: grouping.take_out(scenario.session, scenario.answer(n)),
    "put in": lambda scenario, n: grouping.add_members(
        scenario.session, scenario.theme(n), [scenario.answer(n // 2).pk]
    ),
}
