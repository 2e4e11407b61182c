"""What got dots, and nobody has asked why about since: a branch that the room may come back to."""

from dataclasses import dataclass

from django.db.models import Count, Q, Window

from workshops.models import Node, Why

from .reading import DOTS, HERE

LISTED = 12


@dataclass(frozen=True, slots=True)
class NotAskedRow:
    """An answer or a theme, the why that it answers, and its dots."""

    id: int
    why_id: int
    text: str
    dots: int


@dataclass(frozen=True, slots=True)
class NotAsked:
    """How many there are in the tree, and the LISTED ones with most dots."""

    total: int = 0
    rows: tuple[NotAskedRow, ...] = ()

    @property
    def more(self):
        return self.total - len(self.rows)


def not_asked_in(session_id, latest):
    """Return what got dots under settled whys and was not asked: 1 query.

    `latest` is the WhyRow asked last: while it is settled, the room is still choosing among its
    answers. A cause needs no why.
    """
    settled = Q(parent__why__stage=Why.Stage.SETTLED, parent__why__dots_unseen=False)
    # With an index: few nodes ever get a dot.
    dotted = Q(session_id=session_id, tally_revision__gt=0, given__gt=0)
    found = Node.objects.annotate(given=DOTS).filter(HERE, dotted, settled, theme=None, why=None)
    found = found.exclude(cause__removed=False).exclude(parent=latest and latest.node_id)
    found = found.annotate(total=Window(Count("pk"))).order_by("-given", "depth", "sort", "id")
    rows = found.values_list("pk", "parent__why", "text", "given", "total")[:LISTED]
    return (
        NotAsked(rows[0][4], tuple(NotAskedRow(*row[:4]) for row in rows)) if rows else NotAsked()
    )
