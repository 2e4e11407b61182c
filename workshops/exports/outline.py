"""A whole document as one nested outline, for formats that only have nested items."""

from dataclasses import dataclass

from workshops.words import quoted, why_name

from .blocks import AS_SAID, Chains, Said, Table, Tree
from .notes import notes_of, underlying
from .session_record import NodeEntry


@dataclass(frozen=True)
class Item:
    """A line of an outline. Its items follow it, up to its END."""

    text: str
    notes: tuple[str, ...] = ()
    node: NodeEntry | None = None
    cause: str = ""

    @property
    def labels(self):
        """Return the notes, and whether it is an underlying cause."""
        return (*self.notes, *([underlying()] if self.cause else []))


END = None


def opening_of(document):
    """Yield what a reader learns first, after the question: whose session, when, its numbers."""
    for line in (*document.where_and_when, document.headline):
        yield from (Item(line), END)


def outline_of(section):
    """Yield the items of a section and their ENDs: a tree without a title, others under theirs."""
    is_tree = any(isinstance(block, Tree) for block in section.blocks)
    if not is_tree:
        yield Item(section.title)
    for block in section.blocks:
        yield from OUTLINES[type(block)](block)
    if not is_tree:
        yield END


def _said(block):
    for line in block.lines:
        yield from (Item(line), END)


def _table(block):
    for row in block.labelled_rows:
        (_, name), *rest = row
        yield Item(name)
        for heading, cell in rest:
            if cell:
                yield from (Item(f"{heading}: {cell}"), END)
        yield END


def _chains(block):
    for chain in block.chains:
        original = (f"{AS_SAID} {quoted(chain.node)}",) if chain.was_reworded else ()
        cause = chain.wording if block.are_causes else ""
        yield Item(chain.wording, (why_name(chain.node.depth), *original), cause=cause)
        for joint, node in chain.told_steps:
            yield from (Item(f"{joint} {quoted(node)}"), END)
        yield END


def _tree(block):
    for step in block.steps:
        if step.move == "node":
            yield Item(quoted(step.node), notes_of(step.node), step.node, step.cause)
        elif step.move == "end":
            yield END


OUTLINES = {Said: _said, Table: _table, Chains: _chains, Tree: _tree}
