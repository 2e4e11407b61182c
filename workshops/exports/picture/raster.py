"""The picture on a sheet, as PNG or PDF, by Typst."""

from io import BytesIO
from pathlib import Path

from workshops.exports.typesetting import compiled

from .drawing import draw
from .other_scripts import lines_for_typst
from .png import with_words
from .telling import telling_of

SHEET = (Path(__file__).parent / "sheet.typ").read_bytes()
POINTS = 72  # to the inch


def as_png(picture, width, height, dpi):
    """A PNG of `width` by `height` px, with its words as the description that goes with it."""
    points = POINTS / dpi
    content = _compiled(picture, width * points, height * points, "png", ppi=dpi)
    return with_words(content, telling_of(picture), dpi)


def as_pdf(picture, width, height):
    """A PDF of one sheet of `width` by `height` points: a figure whose alternative is its words."""
    return _compiled(picture, width, height, "pdf")


def _compiled(picture, width, height, form, **more):
    svg = BytesIO()
    draw(picture, svg, is_alone=False)
    told = {
        "title": picture.document.question,
        "alt": telling_of(picture),
        "width": width,
        "height": height,
        "scale": width / picture.width,
        "lines": list(lines_for_typst(picture)),
    }
    return compiled(SHEET, {"picture.svg": svg.getvalue()}, told, format=form, **more)
