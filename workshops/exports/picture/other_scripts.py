"""The lines of a picture that Typst sets.

Renderers of SVG make Indian vowel signs and changes of direction unreadable.
"""

from functools import partial

from workshops.exports import fonts

from .marks import on_accent
from .style import MARGIN


def lines_for_typst(picture):
    """Return each line that our font cannot show: its words, its place in px, its look."""
    lines = _lines(picture)
    return (
        map(partial(_mirrored, picture.width), lines) if picture.document.has_rtl_layout else lines
    )


def _lines(picture):
    heading, accent = picture.heading, picture.document.branding.accent
    for line in heading.lines:
        yield from _as_data(line, MARGIN, MARGIN, heading.scale)
    for band in picture.bands:
        for box in band.layout.boxes:
            for part in box.lines:
                colour = on_accent(accent) if part.block else None
                for line in part.lines:
                    yield from _as_data(line, band.x + box.x, band.y + box.top, 1, colour)


def _as_data(line, x, y, scale, colour=None):
    if not line.is_ours:
        yield {
            "text": fonts.covered(line.text_in_order),
            "rtl": line.is_rtl,
            "x": x + line.x * scale,
            "y": y + line.y * scale,
            "width": line.width * scale,
            "size": line.style.size * scale,
            "weight": line.style.weight,
            "fill": colour or line.style.colour,
        }


def _mirrored(wide, line):
    return line | {"x": wide - line["x"] - line["width"]}
