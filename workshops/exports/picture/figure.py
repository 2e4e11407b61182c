"""The picture as a figure in a text, which has its heading already."""

from io import BytesIO
from pathlib import Path

from .alt_text import alt_text_of
from .drawing import draw
from .other_scripts import lines_for_typst
from .sheet import slide_of

LINES = (Path(__file__).parent / "lines.typ").read_bytes()


def figure_of(document, ratio, widest):
    """The Picture of `document` without a heading, `ratio` times as wide as high and no wider than
    `widest` px if it can: what is weakest folds first."""
    return slide_of(document, ratio, widest, is_bare=True)


def figure_for_typst(picture, width):
    """(files by name, what lines.typ is told) for a page on which it is `width` points wide."""
    svg, scale = BytesIO(), width / picture.width
    draw(picture, svg, is_alone=False)
    told = {"alt": alt_text_of(picture), "scale": scale, "lines": list(lines_for_typst(picture))}
    told |= {"width": width, "height": picture.height * scale}
    return {"picture.svg": svg.getvalue(), "lines.typ": LINES}, told
