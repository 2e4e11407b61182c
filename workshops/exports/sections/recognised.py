"""What many recognise: the answers and themes that most people ticked."""

from django.utils.translation import gettext as _

from common.languages import figure
from workshops.exports.blocks import Section, Sentences, Table
from workshops.words import quoted

from .findings import tied_with_the_last

MANY = 2  # people
LEADING = 10  # more that are tied with the last one are counted


def recognised(record, trees, numbers):
    """Return the section. A theme stands for its answers, since its ticks include theirs."""
    ranked = [node for node in record.nodes if node.recognised >= MANY and _stands_alone(node)]
    ranked.sort(key=lambda node: -node.recognised)  # ties keep the tree's order
    leading, rest = ranked[:LEADING], ranked[LEADING:]
    if not leading:
        return None
    tied = sum(node.recognised == leading[-1].recognised for node in rest)
    beside = [Sentences((tied_with_the_last(tied),))] if tied else []
    return Section("recognised", _("What many recognise"), (_table(leading), *beside), is_core=True)


def _stands_alone(node):
    return node.is_here and node.theme is None


def _table(nodes):
    headings = (_("Answer"), _("Level"), _("People who recognise it"))
    rows = ((quoted(node), str(node.depth), figure(node.recognised)) for node in nodes)
    return Table(headings, tuple(rows))
