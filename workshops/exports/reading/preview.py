"""What a SessionRecord would become, for the person who decides whether to import it."""

from collections import Counter
from dataclasses import dataclass
from itertools import islice

from workshops.models import Node
from workshops.models.phase import InPhase

from ..entries import NodeEntry

FIRST = 12  # lines


@dataclass(frozen=True)
class Preview(InPhase):
    """`levels` has the number of answers at each level, `first` the first lines of the tree."""

    title: str
    question: str
    phase: str
    levels: tuple[int, ...]
    causes: int
    actions: int
    first: tuple[NodeEntry, ...]
    more: int

    @property
    def answers(self):
        return sum(self.levels)


def preview(record):
    """Return the Preview of a record."""
    question, *below = record.nodes
    counts = Counter(node.depth for node in below if node.kind == Node.Kind.ANSWER)
    first = tuple(islice(below, FIRST))
    return Preview(
        title=record.settings.title,
        question=question.text,
        phase=record.settings.phase,
        levels=tuple(counts[level] for level in range(1, max(counts, default=0) + 1)),
        causes=len(record.causes),
        actions=sum(len(cause.actions) for cause in record.causes),
        first=first,
        more=len(below) - len(first),
    )
