"""The whole tree on one large sheet."""

from django.utils.translation import gettext_lazy as _

from workshops.exports.picture import as_pdf, sheet_of

from . import poster

SLUG = "sheet"
LABEL = _("The whole tree (PDF, A1)")
PURPOSE = _("every answer on one large sheet, to zoom in or to hang on a wall")
CONTENT_TYPE = "application/pdf"
IS_LONG = True
EXTENSION = "pdf"
TREE_ALONE = True


def write(document, stream):
    """Write a PDF of one sheet, in vectors, as large as the poster."""
    picture = sheet_of(document, poster.WIDTH / poster.HEIGHT)
    stream.write(as_pdf(picture, poster.WIDTH, poster.HEIGHT))
