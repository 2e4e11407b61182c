"""A whole picture: the heading, and below it each question with its tree."""

from dataclasses import dataclass

from workshops.exports.tree import TreeNode

from .boxes import endings_of
from .heading import Heading, heading_of
from .layout import Layout, lay_out
from .style import MARGIN

NARROWEST = 1200
BELOW_HEADING, BETWEEN, FOOT = 56, 84, 84


@dataclass(frozen=True)
class Band:
    """A question's tree on the canvas, or a strip of it, and its layout."""

    layout: Layout
    tree: TreeNode
    x: float
    y: float
    repeated: frozenset = frozenset()


@dataclass(frozen=True)
class Picture:
    """A document as a picture, in px."""

    document: object
    heading: Heading
    bands: tuple[Band, ...]
    endings: dict
    width: float
    height: float


def picture_of(document):
    """Return the Picture of a whole document, as large as its words need."""
    trees = document.trees
    how = {"has_title": len(trees) > 1, "rtl": document.has_rtl_layout}
    laid = [lay_out(tree, **how) for tree in trees]
    width = max([NARROWEST, *(layout.width + MARGIN for layout in laid)])
    heading = heading_of(document, width - 2 * MARGIN)
    y = MARGIN + heading.height + BELOW_HEADING
    bands = []
    for tree, layout in zip(trees, laid, strict=True):
        bands.append(Band(layout, tree, 0, y))
        y += layout.height + BETWEEN
    return Picture(document, heading, tuple(bands), endings_of(trees), width, y - BETWEEN + FOOT)
