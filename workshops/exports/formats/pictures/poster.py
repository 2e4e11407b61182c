"""The tree as a poster for the wall."""

from workshops.exports.picture import as_pdf, sheet_of

SLUG = "poster"
LABEL = "Poster (PDF)"
PURPOSE = "the tree to hang up, on A1 or enlarged to A0"
CONTENT_TYPE = "application/pdf"
IS_LONG = True
EXTENSION = "pdf"
TREE_ALONE = True

WIDTH, HEIGHT = 2384, 1684  # points: A1, landscape; A0 is the same sheet, enlarged


def write(document, stream):
    """Write a PDF of one sheet, in vectors: it is as sharp on A0."""
    stream.write(as_pdf(sheet_of(document, WIDTH / HEIGHT), WIDTH, HEIGHT))
