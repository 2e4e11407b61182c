"""The summary as a PDF that screen readers can read: tagged, by PDF/UA-1."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from workshops.exports.picture import figure_for_typst, figure_of
from workshops.exports.picture.figure import LINES
from workshops.exports.typesetting import accessible_pdf

from .payload import payload_of

SLUG = "pdf"
LABEL = _("Document (PDF)")
PURPOSE = _("to read, print and send")
CONTENT_TYPE = "application/pdf"
IS_LONG = True
EXTENSION = "pdf"

SOURCE = (Path(__file__).parent / "summary.typ").read_bytes()
FIGURE = (762, 470)  # points: the width of A4 landscape between its margins
SMALLEST = 0.45  # of the sizes of the picture: an answer is 9 points


def write(document, stream):
    """Write `document` as PDF. Raise typesetting.Unsettable."""
    files, figure = _figure(document)
    payload = payload_of(document) | {"figure": figure}
    stream.write(accessible_pdf(SOURCE, files, payload))


def _figure(document):
    """Return the files and words of the tree's picture, which has a page; none without one."""
    if not any(node.depth for node in document.record.nodes):
        return {"lines.typ": LINES}, None
    width, height = FIGURE
    return figure_for_typst(figure_of(document, width / height, width / SMALLEST), width)
