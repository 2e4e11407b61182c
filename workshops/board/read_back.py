"""Reading back on the big screen: from an answer up to the question, one step at a time."""

from dataclasses import dataclass

from workshops.models import Session

from .audience import SCREEN
from .reading import node_row, node_rows, visible
from .rows import NodeRow


@dataclass(frozen=True, slots=True)
class ReadBackRow:
    """The answer, what it answers, and so on up to the question, and which step is read, from 0.

    A step leads from `lower` to `upper`.
    """

    chain: tuple[NodeRow, ...]
    step: int

    @property
    def step_count(self):
        return len(self.chain) - 1

    @property
    def past(self):
        """Return what has been read before this step."""
        return self.chain[: self.step]

    @property
    def lower(self):
        return self.chain[self.step]

    @property
    def upper(self):
        return self.chain[self.step + 1]

    @property
    def question(self):
        return self.chain[-1]

    @property
    def is_last(self):
        return self.step == self.step_count - 1


def chain_of(session):
    """Return the nodes from the one that a desk reads back from up to the question: 2 queries.

    Return none if the room does not read back, or if that node has left.
    """
    if session.screen_view != Session.ScreenView.READ_BACK:
        return ()
    leaf = visible(session.pk, SCREEN).filter(pk=session.screen_node).first()
    if leaf is None:
        return ()
    rows = node_rows(leaf.path, SCREEN)
    return (node_row(leaf, SCREEN), *(rows[pk] for pk in reversed(leaf.path)))
