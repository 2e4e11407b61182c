"""How the tree grew, minute by minute: what was asked, revealed, settled and marked."""

from collections import Counter
from itertools import groupby
from operator import itemgetter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.languages import figure
from workshops.exports.blocks import Moments, Section
from workshops.words import quoted

# Within a minute a why is settled before the next one is asked; causes are marked after all of it.
LAST = float("inf")


def replay(record, trees, numbers):
    """Return the section, once the minutes are kept. Nothing says what came first in a reveal."""
    moments = sorted([*_of_whys(record), *_of_causes(record.causes)], key=itemgetter(0, 1))
    if not moments or not moments[-1][0]:  # nothing grew within a minute
        return None
    happened = [(minute, words) for minute, _turn, words in moments]
    rows = tuple((figure(minute), words) for minute, words in happened)
    together = groupby(happened, key=itemgetter(0))
    by_minute = tuple((minute, tuple(words for _, words in each)) for minute, each in together)
    block = Moments((_("Minute"), _("What happened")), rows, by_minute)
    return Section("replay", _("How the tree grew"), (block,), is_core=True)


def _of_whys(record):
    """Yield (minute, turn, words) for what was done with each why about what may be read."""
    nodes = {node.id: node for node in record.nodes if node.is_here}
    for why in record.whys:
        if why.node in nodes:
            node = nodes[why.node]
            values = {"n": figure(node.depth + 1), "text": quoted(node)}
            for minute, words in _moments(why):
                if minute is not None:
                    yield minute, why.turn, words % values


def _moments(why):
    return (
        (why.asked_minute, _("Why %(n)s is asked: “%(text)s”")),
        (why.revealed_minute, _("Why %(n)s is revealed: “%(text)s”")),
        (why.settled_minute, _("Why %(n)s is settled: “%(text)s”")),
    )


def _of_causes(causes):
    marked = Counter(cause.minute for cause in causes if cause.minute is not None)
    for minute, count in marked.items():
        words = ngettext("%(n)s cause is marked.", "%(n)s causes are marked.", count)
        yield minute, LAST, words % {"n": figure(count)}
