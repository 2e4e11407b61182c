"""What the whole room is asked."""

from workshops import check_kinds
from workshops.actions import checks, record


def open_check(scenario, n):
    kind = check_kinds.ABOUT_ANSWERS[n % len(check_kinds.ABOUT_ANSWERS)]
    checks.open_check(scenario.session, kind, scenario.node(n))


def choose(scenario, n):
    check = scenario.check(n // 2)
    keys = check_kinds.choices(check.kind, check.way)
    checks.choose(scenario.seat(n), check, keys[n % len(keys)])


ACTIONS = {
    "ask the room": open_check,
    "choose": choose,
    "close a check": lambda scenario, n: checks.close_check(scenario.session, scenario.check(n)),
    "ask about the record": lambda scenario, n: record.open_record(scenario.session),
    "close the record": lambda scenario, n: record.close_record(scenario.session),
}
