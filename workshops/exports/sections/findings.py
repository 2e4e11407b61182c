"""What to say about a room where no cause is marked: strongest answers, where it stopped."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.exports.blocks import Chain, Chains, Section, Sentences, Table
from workshops.exports.chains import chain_up
from workshops.exports.tree import in_order
from workshops.models import Why
from workshops.words import quoted

LEADING = 5  # answers in the list; more that are tied with the last are counted
DEEPEST = 3  # chains, each from a different why
UNSETTLED = 3  # whys that are named


def without_causes(record, trees, numbers):
    """Say it where causes would be, so that nobody has to find it in the tree."""
    blocks = findings(record, trees, numbers)
    return Section("findings", _("Where the room got to"), blocks, is_core=True) if blocks else None


def findings(record, trees, numbers):
    """Return the blocks that take the place of causes and actions; none if nobody answered."""
    if record.causes or not numbers.answers:
        return ()
    leading, tied = _leading(record, trees)
    table = [_table(leading)] if leading else []
    chains = _chains(record, numbers)
    said = [no_cause(), *_where_it_stopped(record, numbers)]
    beside = [Sentences((tied_with_the_last(tied),))] if tied else []
    return (Sentences(tuple(said)), *table, *beside, *chains)


def strongest(record, trees):
    """Return the answer with most dots, or else most answers below; None without any of either."""
    leading, _tied = _leading(record, trees)
    return leading[0][0] if leading else None


def deepest_level(level):
    """Return the sentence that says how deep the answers go."""
    return _("Deepest level: %(n)s.") % {"n": level}


def tied_with_the_last(count):
    """Return the sentence for what the list leaves out although it is as strong."""
    sentence = ngettext(
        "%(n)s more answer is tied with the last one.",
        "%(n)s more answers are tied with the last one.",
        count,
    )
    return sentence % {"n": figure(count)}


def no_cause():
    """Return the sentence that says that there is none. Whether the room agreed, nobody knows."""
    return _("No answer is marked as an underlying cause.")


def _where_it_stopped(record, numbers):
    yield deepest_level(numbers.depth)
    nodes = {node.id: node for node in record.nodes}
    open_whys = [why for why in record.whys if why.stage != Why.Stage.SETTLED and why.node in nodes]
    for why in open_whys[:UNSETTLED]:
        node = nodes[why.node]
        values = {"level": node.depth + 1, "text": quoted(node)}
        yield _("Why %(level)s is not settled: “%(text)s”") % values
    if len(open_whys) > UNSETTLED:
        count = len(open_whys) - UNSETTLED
        sentence = ngettext(
            "%(n)s more why is not settled.", "%(n)s more whys are not settled.", count
        )
        yield sentence % {"n": figure(count)}


def _leading(record, trees):
    """Return ([(node, answers below)] with most dots and most answers below, how many more tie)."""
    below = {each.node.id: each.answers_below for each in in_order(trees)}
    shown = [node for node in record.nodes if node.id in below and _is_in_no_theme(node)]
    ranks = {node.id: (node.dots or 0, below[node.id]) for node in shown}
    ranked = [node for node in shown if any(ranks[node.id])]
    ranked.sort(key=lambda node: ranks[node.id], reverse=True)  # ties keep the tree's order
    leading, rest = ranked[:LEADING], ranked[LEADING:]
    tied = sum(ranks[node.id] == ranks[leading[-1].id] for node in rest)
    return [(node, below[node.id]) for node in leading], tied


def _is_in_no_theme(node):
    return node.depth and node.is_here and node.theme is None


def _table(leading):
    dots = any(node.dots for node, _ in leading)
    headings = (_("Answer"), _("Level"), *([_("Dots")] if dots else []), _("Answers below"))
    rows = (
        (quoted(node), str(node.depth), *([figure(node.dots or 0)] if dots else []), figure(below))
        for node, below in leading
    )
    return Table(headings, tuple(rows))


def _chains(record, numbers):
    """Return the deepest answers with their paths up, the strongest of each why."""
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
    return node.dots or 0
