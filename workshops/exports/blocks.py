"""The blocks of a section. A format that can write these few kinds can write any section."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from workshops.board.by_group import PartRow
from workshops.board.common_ground import SideColumn

from .entries import ActionEntry, NodeEntry
from .tree import TreeNode

# Translators: a label before the answer that was given, where a cause is worded differently.
AS_SAID = gettext_lazy("In the room’s own words:")


@dataclass(frozen=True)
class Sentences:
    """Whole sentences, each on a line."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Plain words in columns; the first cell names the row."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def labelled_rows(self):
        """Return each cell with its heading, for a page too narrow for columns."""
        return [list(zip(self.headings, row, strict=True)) for row in self.rows]


@dataclass(frozen=True)
class Sides(Table):
    """A row for each answer that was placed between the 2 sides, and the same in 3 columns."""

    columns: tuple[SideColumn, ...] = ()


@dataclass(frozen=True)
class Followed:
    """An action with what became of it; `waits` says that there is no update yet."""

    cause: str
    action: ActionEntry
    waits: str = ""


@dataclass(frozen=True)
class Updates(Table):
    """A row for each update, and the same by action for a page that can show that."""

    actions: tuple[Followed, ...] = ()


@dataclass(frozen=True)
class Shares(Table):
    """A row for each group, and the same as tenths for a page that can draw them."""

    parts: tuple[PartRow, ...] = ()


@dataclass(frozen=True)
class Moments(Table):
    """A row for each thing that happened, and what happened in each minute, for a page."""

    by_minute: tuple[tuple[int, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class Points(Table):
    """Rows whose second cell has several points: joined there, and apart in `points`."""

    points: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class Chain:
    """An answer under its own heading, and the path up to the question.

    The heading of an underlying cause is its wording; `actions` say what will be done about it.
    """

    wording: str
    node: NodeEntry
    steps: tuple[NodeEntry, ...]
    actions: tuple[ActionEntry, ...] = ()

    @property
    def was_reworded(self):
        return self.wording != self.node.text

    @property
    def labelled_steps(self):
        """Return (label, node) for each step, so that the chain can be read."""
        return tuple((_joint(node), node) for node in self.steps)


def _joint(node):
    if node.depth:
        # Translators: a label before each answer of a chain that is read from its cause up.
        return _("therefore")
    # Translators: the label of the last step of a chain, before the question.
    return _("This is one answer to:")


@dataclass(frozen=True)
class Chains:
    chains: tuple[Chain, ...]
    are_causes: bool = True


@dataclass(frozen=True)
class Tree:
    """Each question with everything below it."""

    trees: tuple[TreeNode, ...]


@dataclass(frozen=True)
class Section:
    """A part of the summary. `is_core` if the data of a format already include it."""

    slug: str
    title: str
    blocks: tuple
    is_core: bool = False


def nearest(made, block):
    """Return what `made` has for the class of `block`, or for the nearest of its bases.

    So a richer table is an ordinary table in a format that knows nothing better.
    """
    return next(made[base] for base in type(block).__mro__ if base in made)
