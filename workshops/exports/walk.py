"""A tree as a flat series of steps, from which nested lists are written without recursion."""

from workshops.models import Node
from workshops.words import wording_of

from .blocks import Step
from .order import Branches

UP, END = Step("up"), Step("end")
LARGE = 20  # from this many siblings, those with most dots come first


def walk(record):
    """Yield the steps through every tree of `record`, without ungrouped themes."""
    shown = [node for node in record.nodes if node.state != Node.State.UNGROUPED]
    branches = Branches(shown)
    wordings = {cause.node: wording_of(cause.wording) for cause in record.causes}
    waiting = branches.roots[::-1]
    while waiting:
        step = waiting.pop()
        if isinstance(step, Step):
            yield step
            continue
        yield Step("node", step, wordings.get(step.id, ""))
        waiting += _rest(branches, step)[::-1]


def answers_below(steps):
    """Return how many answers are below each node of a walk, by its id."""
    counts, above, seen = {}, [], 0
    for step in steps:
        if step.move == "node":
            seen += step.node.kind == Node.Kind.ANSWER
            above.append((step.node.id, seen))
        elif step.move == "end":
            pk, before = above.pop()
            counts[pk] = seen - before
    return counts


def _rest(branches, node):
    members, children = _ranked(branches.members[node.id]), _ranked(branches.children[node.id])
    level = node.depth + 1 if children else 0
    within = [Step("members", level=level), *members, UP] if members else []
    under = [Step("children", level=level), *children, UP] if children else []
    return [*within, *under, END]


def _ranked(siblings):
    """Sort by dots, so that nobody has to read 300 answers to find 5; ties stay shuffled."""
    if len(siblings) < LARGE:
        return siblings
    return sorted(siblings, key=lambda node: -(node.tally or 0))
