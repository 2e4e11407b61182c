"""A whole document as one nested outline, for formats that only have nested items."""

from dataclasses import dataclass

from workshops.words import quoted, why_name

from .blocks import AS_SAID, Chains, Sentences, Table, Tree, nearest
from .entries import NodeEntry
from .notes import notes_in, underlying


@dataclass(frozen=True, slots=True)
class Item:
    """A line of an outline, and the items below it."""

    text: str
    notes: tuple[str, ...] = ()
    node: NodeEntry | None = None
    cause: str = ""
    items: tuple["Item", ...] = ()

    @property
    def labels(self):
        """Return the notes, and whether it is an underlying cause."""
        return (*self.notes, *([underlying()] if self.cause else []))


def opening_of(document):
    """Return what a reader learns first, after the question: whose session, when, its numbers."""
    return _items((*document.where_and_when, document.headline))


def outline_of(section):
    """Return the items of a section: a tree without a title, others under theirs."""
    items = tuple(item for block in section.blocks for item in nearest(OUTLINES, block)(block))
    is_tree = any(isinstance(block, Tree) for block in section.blocks)
    return items if is_tree else (Item(section.title, items=items),)


def _items(lines):
    return tuple(map(Item, lines))


def _sentences(block):
    return _items(block.lines)


def _table(block):
    for (_, name), *rest in block.labelled_rows:
        yield Item(name, items=_items(f"{heading}: {cell}" for heading, cell in rest if cell))


def _chains(block):
    for chain in block.chains:
        original = (f"{AS_SAID} {quoted(chain.node)}",) if chain.was_reworded else ()
        notes = (why_name(chain.node.depth), *original)
        cause = chain.wording if block.are_causes else ""
        steps = _items(f"{joint} {quoted(node)}" for joint, node in chain.labelled_steps)
        yield Item(chain.wording, notes, cause=cause, items=steps)


def _tree(block):
    return [_item(tree) for tree in block.trees]


def _item(tree):
    node, items = tree.node, tuple([_item(below) for below in tree.below])
    return Item(quoted(node), notes_in(tree), node, tree.cause, items)


OUTLINES = {Sentences: _sentences, Table: _table, Chains: _chains, Tree: _tree}
