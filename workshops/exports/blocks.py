"""What a section is made of. Every format knows these few kinds, and so every section."""

from dataclasses import dataclass

from .session_record import ActionEntry, NodeEntry

THEREFORE, ANSWERS = "therefore", "which is one answer to"
AS_SAID = "In the words of the room"  # before what a cause was worded from


@dataclass(frozen=True)
class Said:
    """Sentences."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Plain words in columns; the first cell names the row."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def labelled_rows(self):
        """Each cell with its heading, for a page too narrow for columns."""
        return [list(zip(self.headings, row, strict=True)) for row in self.rows]


@dataclass(frozen=True)
class Chain:
    """One answer under a heading of its own, and the way up to the question.

    Of an underlying cause the heading is its wording; `actions` are what will be done about it.
    """

    wording: str
    node: NodeEntry
    steps: tuple[NodeEntry, ...]
    actions: tuple[ActionEntry, ...] = ()

    @property
    def was_reworded(self):
        return self.wording != self.node.text

    @property
    def told_steps(self):
        """(what joins it to the one before, node) for each step, so that the chain can be read."""
        return tuple((THEREFORE if node.depth else ANSWERS, node) for node in self.steps)


@dataclass(frozen=True)
class Chains:
    chains: tuple[Chain, ...]
    are_causes: bool = True


@dataclass(frozen=True)
class Step:
    """One step of a walk: `move` is node, end, members, children or up.

    `level` is the why that the children answer; 0 where there are none.
    """

    move: str
    node: NodeEntry | None = None
    cause: str = ""
    level: int = 0


@dataclass(frozen=True)
class Tree:
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Section:
    """A part of the summary. `is_core` where the data of a format hold it already."""

    slug: str
    title: str
    blocks: tuple
    is_core: bool = False
