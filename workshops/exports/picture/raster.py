"""The picture on a sheet, as PNG or PDF, by Typst."""

from io import BytesIO
from pathlib import Path

from workshops.exports import fonts
from workshops.exports.typesetting import compiled

from .png import with_words
from .words import words_of

SHEET = (Path(__file__).parent / "sheet.typ").read_bytes()
POINTS = 72  # to the inch


def as_png(drawing, scale, width, height, dpi):
    """A PNG of `width` by `height` px, with its words as the description that goes with it."""
    points = POINTS / dpi
    picture = _compiled(drawing, scale * points, width * points, height * points, "png", ppi=dpi)
    return with_words(picture, words_of(drawing), dpi)


def as_pdf(drawing, scale, width, height):
    """A PDF of one sheet of `width` by `height` points: a figure whose alternative is its words."""
    return _compiled(drawing, scale, width, height, "pdf")


def _compiled(drawing, scale, width, height, form, **more):
    picture, document = BytesIO(), drawing.document
    drawing.write(picture)
    told = {
        "title": document.question,
        "alt": words_of(drawing),
        "families": fonts.FAMILIES,
        "width": width,
        "height": height,
        "drawn": drawing.width * scale,
    }
    return compiled(SHEET, {"picture.svg": picture.getvalue()}, told, format=form, **more)
