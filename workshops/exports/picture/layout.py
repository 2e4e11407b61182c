"""Where each block stands: in the column of its level, as near to its neighbours as outlines let.

Subtrees are pushed together level by level (the contours of Reingold and Tilford), so a branch that
ends early holds no space to its right. A parent stands midway between its first and last child.
"""

from dataclasses import dataclass

from .blocks import Block, block_of, column_width
from .twigs import in_order

DISC = 15  # radius
BESIDE_DISC = 10  # between a disc and its words
LINES = 96  # room for the lines between two columns
APART = 16  # between neighbours
FAMILIES_APART = 30  # where one of the two has children


@dataclass(frozen=True)
class Layout:
    """Blocks in tree order, their extent, and where each level's words begin."""

    blocks: tuple[Block, ...]
    width: float
    height: float
    columns: dict[int, float]


def laid_out(roots):
    """The layout of one or several trees, one below the other. Its corner is at 0, 0."""
    blocks = {twig: block_of(twig) for twig in in_order(roots)}
    columns = _columns(blocks)
    _stack(roots, blocks)
    for twig, block in blocks.items():
        block.x = columns[twig.level]
    top = min(block.y - block.height / 2 for block in blocks.values())
    for block in blocks.values():
        block.y -= top
    right = max(block.x + block.width for block in blocks.values())
    bottom = max(block.y + block.height / 2 for block in blocks.values())
    return Layout(tuple(blocks.values()), right, bottom, columns)


def _columns(blocks):
    levels = range(max(twig.level for twig in blocks) + 1)
    columns, x = {}, 0.0
    for level in levels:
        columns[level] = x + (2 * DISC + BESIDE_DISC if level else 0)
        x = columns[level] + column_width(level) + LINES
    return columns


def _stack(roots, blocks):
    """Give every block its y: children relative to their parents first, from the leaves up."""
    order = list(in_order(roots))
    outlines, shifts = {}, {}
    for twig in reversed(order):
        outlines[twig] = _outline(twig, blocks[twig], outlines, shifts)
    _, places = _pushed_together([outlines.pop(root) for root in roots], roots)
    for root, place in zip(roots, places, strict=True):
        blocks[root].y = place
    for twig in order:
        for child in twig.children:
            blocks[child].y = blocks[twig].y + shifts[child]


def _outline(twig, block, outlines, shifts):
    """The outline of a subtree around its root: the top and the bottom of each level in turn."""
    own = (-block.height / 2, block.height / 2)
    if not twig.children:
        return [own]
    theirs = [outlines.pop(child) for child in twig.children]
    outline, places = _pushed_together(theirs, twig.children)
    middle = (places[0] + places[-1]) / 2
    for child, place in zip(twig.children, places, strict=True):
        shifts[child] = place - middle
    return [own, *((top - middle, bottom - middle) for top, bottom in outline)]


def _pushed_together(outlines, twigs):
    """One outline of several, each as near below the last as it goes, and the place of each."""
    whole, places, before = list(outlines[0]), [0.0], twigs[0]
    for outline, twig in zip(outlines[1:], twigs[1:], strict=True):
        apart = FAMILIES_APART if before.children or twig.children else APART
        shared = zip(whole, outline, strict=False)
        place = max(bottom - top + apart for (_, bottom), (top, _) in shared)
        moved = [(top + place, bottom + place) for top, bottom in outline]
        joined = [(a[0], b[1]) for a, b in zip(whole, moved, strict=False)]
        whole = joined + (whole[len(moved) :] or moved[len(whole) :])
        places.append(place)
        before = twig
    return whole, places
