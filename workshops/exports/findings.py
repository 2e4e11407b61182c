"""What can be said of a room that agreed no cause: its strongest answers, and where it stopped."""

from workshops.models import Session, Why
from workshops.words import counted, quoted

from .blocks import Chain, Chains, Said, Table
from .walk import answers_below, walk

LEADING = 5  # answers in the table; more that are level with the last are counted
DEEPEST = 3  # chains, each from another why
UNSETTLED = 3  # whys that are named


def findings(record, numbers):
    """The blocks that stand where causes and actions would; none where nobody answered."""
    if record.causes or not numbers.answers:
        return ()
    leading, level = _leading(record)
    table = [_table(leading)] if leading else []
    chains = _chains(record, numbers)
    said = [_no_cause(record.settings), *_where_it_stopped(record, numbers)]
    beside = [Said((_level_with_the_last(level),))] if level else []
    return (Said(tuple(said)), *table, *beside, *chains)


def chain_up(node, by_id):
    """What `node` answers, one after the other, up to the question."""
    steps = []
    while node.parent is not None:
        node = by_id[node.parent]
        steps.append(node)
    return tuple(steps)


def _no_cause(settings):
    if not settings.people:
        return "No answer is marked as an underlying cause."
    if settings.phase in Session.OVER:
        return "The room did not agree an underlying cause."
    return "The room has not agreed an underlying cause yet."


def _where_it_stopped(record, numbers):
    yield f"Deepest level: why {numbers.depth}."
    nodes = {node.id: node for node in record.nodes}
    open_whys = [why for why in record.whys if why.stage != Why.Stage.SETTLED and why.node in nodes]
    for why in open_whys[:UNSETTLED]:
        node = nodes[why.node]
        yield f"Not settled: why {node.depth + 1}, about “{quoted(node)}”."
    if len(open_whys) > UNSETTLED:
        yield f"Not settled either: {counted(len(open_whys) - UNSETTLED, 'more why')}."


def _leading(record):
    """([(node, answers below)] with most dots and most below them, how many more are level)."""
    below = answers_below(tuple(walk(record)))
    shown = [node for node in record.nodes if node.id in below and _stands_alone(node)]
    ranks = {node.id: (node.tally or 0, below[node.id]) for node in shown}
    standing = [node for node in shown if any(ranks[node.id])]
    standing.sort(key=lambda node: ranks[node.id], reverse=True)  # ties keep the tree's order
    leading, rest = standing[:LEADING], standing[LEADING:]
    level = sum(ranks[node.id] == ranks[leading[-1].id] for node in rest)
    return [(node, below[node.id]) for node in leading], level


def _stands_alone(node):
    return node.depth and node.is_here and node.theme is None


def _table(leading):
    dots = any(node.tally for node, _ in leading)
    headings = ("Answer", "Why", *(["Dots"] if dots else []), "Answers below it")
    rows = (
        (quoted(node), str(node.depth), *([str(node.tally or 0)] if dots else []), str(below))
        for node, below in leading
    )
    return Table(headings, tuple(rows))


def _level_with_the_last(count):
    have = "has" if count == 1 else "have"
    return f"{counted(count, 'more answer')} {have} as many as the last of these."


def _chains(record, numbers):
    """The deepest answers with their ways up, the strongest of each why."""
    if numbers.depth < 2:
        return []
    by_id, whys = {node.id: node for node in record.nodes}, {}
    for node in record.nodes:
        if node.depth == numbers.depth and node.is_here:
            whys.setdefault(node.parent, []).append(node)
    strongest = sorted((max(each, key=_dots) for each in whys.values()), key=_dots, reverse=True)
    chains = (Chain(quoted(n), n, chain_up(n, by_id)) for n in strongest[:DEEPEST])
    return [Chains(tuple(chains), are_causes=False)] if strongest else []


def _dots(node):
    return node.tally or 0
