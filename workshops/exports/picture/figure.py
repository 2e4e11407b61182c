"""The picture as a figure in a text, which already has its heading."""

from io import BytesIO
from pathlib import Path

from .alt_text import alt_text_of
from .drawing import draw
from .other_scripts import lines_for_typst
from .sheet import slide_of

LINES = (Path(__file__).parent / "lines.typ").read_bytes()


def figure_of(document, ratio, widest):
    """Return the Picture of `document` without a heading, `ratio` times as wide as high and up to
    `widest` px wide if possible: the weakest answers fold first."""
    return slide_of(document, ratio, widest, is_bare=True)


def figure_for_typst(picture, width):
    """Return (files by name, data for lines.typ) for a page on which it is `width` points wide."""
    svg, scale = BytesIO(), width / picture.width
    draw(picture, svg, is_alone=False)
    payload = {"alt": alt_text_of(picture), "scale": scale, "lines": list(lines_for_typst(picture))}
    payload |= {"width": width, "height": picture.height * scale}
    return {"picture.svg": svg.getvalue(), "lines.typ": LINES}, payload
