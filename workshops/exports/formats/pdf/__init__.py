"""The summary as a PDF that reads aloud as well as it prints: tagged, by PDF/UA-1."""

from datetime import datetime
from pathlib import Path

from workshops.exports.typesetting import compiled

from .telling import told

SLUG = "pdf"
LABEL = "Document (PDF)"
PURPOSE = "to read, print and send"
CONTENT_TYPE = "application/pdf"
IS_LONG = True
EXTENSION = "pdf"

SOURCE = (Path(__file__).parent / "summary.typ").read_bytes()
MADE = datetime(2000, 1, 1)  # the same document, the same bytes


def write(document, stream):
    """Write `document` as PDF. Raises typesetting.Unsettable."""
    made = {"format": "pdf", "pdf_standards": ["ua-1"], "timestamp": int(MADE.timestamp())}
    stream.write(compiled(SOURCE, {}, told(document), **made))
