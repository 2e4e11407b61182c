"""The lines of a picture that Typst sets: renderers of SVG make Indian vowel signs and changes of
direction unreadable."""

from functools import partial

from workshops.exports.direction import isolated

from .marks import on_accent
from .style import MARGIN


def lines_for_typst(picture):
    """Return each line that our font cannot show: its words, its place in px, its look."""
    lines = _lines(picture)
    return map(partial(_mirrored, picture.width), lines) if picture.document.runs_left else lines


def _lines(picture):
    heading, accent = picture.heading, picture.document.branding.accent
    for line in heading.lines:
        yield from _told(line, MARGIN, MARGIN, heading.scale)
    for band in picture.bands:
        for box in band.layout.boxes:
            for part in box.lines:
                colour = on_accent(accent) if part.block else None
                for line in part.lines:
                    yield from _told(line, band.x + box.x, band.y + box.top, 1, colour)


def _told(line, x, y, scale, colour=None):
    if not line.is_ours:
        yield {
            "text": isolated(line.text) if line.is_rtl else line.text,
            "rtl": line.is_rtl,
            "ends": line.is_rtl,  # it ends at x + width, at any width; else it begins at x
            "x": x + line.x * scale,
            "y": y + line.y * scale,
            "width": line.width * scale,
            "size": line.voice.size * scale,
            "weight": line.voice.weight,
            "fill": colour or line.voice.colour,
        }


def _mirrored(wide, told):
    return told | {"x": wide - told["x"] - told["width"]}
