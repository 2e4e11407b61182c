"""The layout of a tree: columns as wide as their words need, rows as near as allowed."""

from collections import defaultdict
from dataclasses import dataclass, replace
from math import ceil

from workshops.words import quoted

from .boxes import Box, boxes_of
from .contours import pack
from .measure import width_of
from .style import AIR, GAP, LEAD, MARGIN, level_of
from .text_blocks import TextStack, Words, text_blocks

NARROWEST, WIDEST = 240, 440  # px of words
LEAST_TITLE = 1000
ROWS = 3.2  # lines that most answers of a column should need
MOST = 0.85
BESIDE_DISC = 14


@dataclass(frozen=True)
class Layout:
    """A question with its tree. `bends` has the x from which lines swing, by column."""

    boxes: tuple[Box, ...]
    bends: tuple[float, ...]
    width: float
    height: float
    above: float = 0  # the height of the title


def lay_out(tree, *, has_title=False, repeated=frozenset(), rtl=False):
    """Return the Layout of the tree under a question, with that question above it if `has_title`.

    Nodes in `repeated` (ids) are less prominent. `rtl`: it will be mirrored.
    """
    boxes = boxes_of(tree)
    columns = defaultdict(list)
    for box in boxes[1:]:
        columns[box.column].append(box)
    bends, x = [0], 0
    for column in sorted(columns):
        x = _set_column(columns[column], x + LEAD, repeated, rtl)
        bends.append(x)
    above = _set_title(boxes[0], x) if has_title else 0
    return spaced(Layout(tuple(boxes), tuple(bends), x, 0, above), GAP)


def spaced(layout, gap):
    """Return `layout` with its rows `gap` px apart."""
    top, bottom = pack(layout.boxes, gap)
    for box in layout.boxes:
        box.y += layout.above - top
    return replace(layout, height=layout.above + bottom - top)


def widened(layout, extra):
    """Return `layout` with `extra` px more before each column."""
    for box in layout.boxes:
        box.x += box.column * extra
    bends = tuple(bend + column * extra for column, bend in enumerate(layout.bends))
    return replace(layout, bends=bends, width=layout.width + (len(bends) - 1) * extra)


def disc_x(box):
    """Return the middle of the disc before `box`."""
    return box.x - BESIDE_DISC - level_of(box.node.depth).radius


def _set_title(root, width):
    """Write a question, which is at the top; return its height."""
    stack = TextStack(max(width, LEAST_TITLE) - 2 * MARGIN)
    stack.say(quoted(root.node), level_of(0).style_for(quoted(root.node)))
    root.lines = [Words(root.node, tuple(replace(line, x=MARGIN) for line in stack.taken()))]
    return stack.y + 36


def _set_column(boxes, x, repeated, rtl):
    """Write the boxes of a column from `x` on; return where it ends."""
    width = _wide_enough(boxes)
    for box in boxes:
        box.x = x + 2 * level_of(box.node.depth).radius + BESIDE_DISC
        is_quiet = box.node.id in repeated
        made = text_blocks(box.node, box.cause, box.members, width, is_quiet, rtl)
        box.lines, box.width, height = made
        box.height = max(height, 2 * level_of(box.node.depth).radius)
    return max(box.right for box in boxes) + AIR


def _wide_enough(boxes):
    """Return a width in which most of them need few lines."""
    lengths = sorted(_length(box) for box in boxes)
    usual = lengths[ceil(len(lengths) * MOST) - 1]
    return min(WIDEST, max(NARROWEST, ceil(usual / ROWS)))


def _length(box):
    text = quoted(box.node)
    return width_of(text, level_of(box.node.depth).style_for(text))
