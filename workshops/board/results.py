"""The result of a vote: what has dots, ranked. What has as many is tied."""

from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from django.db.models import Count, Max, Min, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce

from workshops.models import Node

from .reading import DOTS, HERE, node_row
from .rows import NodeRow, WhyRow

LOOSE = Q(theme=None)  # a theme stands for the answers in it
SHOWN = 9  # on the big screen
ON_PHONES = 8
LARGE = 3  # shown large, unless a tie crosses this edge: then all of it is large, if that makes
MOST_LARGE = 4  # no more than this, or else all of it is small


@dataclass(frozen=True, slots=True)
class RankedRow:
    """An answer or a theme, and its place: 1, 2, 2, 4. `answers` is how many a theme contains."""

    node: NodeRow
    answers: int
    rank: int = 0
    is_tied: bool = False


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A settled why after a vote, and what has dots, the most first: SHOWN of them.

    `rest` is how many answers are neither among them nor in their themes, and `most_of_rest` how
    many dots one of those has at most. `paper` is how many dots are on paper. If `is_level`, all
    have the same number of dots.
    """

    why: WhyRow
    ranked: tuple[RankedRow, ...]
    themes: int
    paper: int
    most_of_rest: int
    is_level: bool

    @property
    def dots(self):
        """Return how many dots were given, by phone and on paper.

        Those by phone are missing if a process of the version before settled the why.
        """
        return (self.why.dots_given or 0) + self.paper

    @property
    def rest(self):
        return max(0, (self.why.answers or 0) - sum(row.answers for row in self.ranked))

    @property
    def on_phones(self):
        return self.ranked[:ON_PHONES]

    @property
    def large(self):
        """Return the groups that are shown large. What is tied is 1 group."""
        return self._parted[0]

    @property
    def small(self):
        """Return the other groups."""
        return self._parted[1]

    @property
    def large_rows(self):
        return sum(map(len, self.large))

    @property
    def small_rows(self):
        return sum(map(len, self.small))

    @property
    def _parted(self):
        groups = [tuple(rows) for _, rows in groupby(self.ranked, key=lambda row: row.rank)]
        ends = accumulate(map(len, groups))
        fits = (e <= MOST_LARGE and e - len(g) < LARGE for e, g in zip(ends, groups, strict=True))
        large = sum(fits)  # `ends` grow, so those that fit come first
        return groups[:large], groups[large:]


def result_of(session, why, audience):
    """Return the result of a WhyRow in 2 queries; None unless it is settled and has dots.

    When a session is over, its pages show something else.
    """
    if why is None or why.is_open or session.is_over:
        return None
    seen = Q(HERE, parent=why.node_id, parent__why__dots_unseen=False)
    there = Node.objects.filter(seen).annotate(given=DOTS)
    sums = there.aggregate(
        themes=Count("pk", filter=Q(kind=Node.Kind.THEME)),
        least=Min("given", filter=LOOSE),
        most=Max("given", filter=LOOSE),
        paper=Sum("paper_dots"),
    )
    rows = _ranked(list(_first(there.filter(LOOSE))), audience)
    given = [row for row in rows[:SHOWN] if row.node.tally]
    if not given:
        return None
    return ResultRow(
        why=why,
        ranked=tuple(given),
        themes=sums["themes"],
        paper=sums["paper"],
        most_of_rest=max((row.node.tally or 0 for row in rows[len(given) :]), default=0),
        is_level=len(rows) > 1 and sums["least"] == sums["most"],
    )


def _first(there):
    """Return the nodes with most dots, and one more than is shown: it may be tied with the last."""
    inside = Node.objects.filter(HERE, theme=OuterRef("pk")).order_by().values("theme")
    count = Coalesce(Subquery(inside.annotate(n=Count("pk")).values("n")), 0)
    found = there.select_related("why", "cause", "parent__why").annotate(inside=count)
    return found.order_by("-given", "sort", "id")[: SHOWN + 1]


def _ranked(nodes, audience):
    rows = [
        RankedRow(node_row(node, audience), node.inside if node.kind == Node.Kind.THEME else 1)
        for node in nodes
    ]
    tallies = [row.node.tally for row in rows]
    return [
        replace(row, rank=tallies.index(tally) + 1, is_tied=tallies.count(tally) > 1)
        for row, tally in zip(rows, tallies, strict=True)
    ]
