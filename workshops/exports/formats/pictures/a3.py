"""The tree as PNG, to print on A3."""

from django.utils.translation import gettext_lazy as _

from workshops.exports.picture import as_png, sheet_of

SLUG = "png"
LABEL = _("Picture (PNG)")
PURPOSE = _("the tree as a picture, to print on A3 or to put into a document")
CONTENT_TYPE = "image/png"
IS_LONG = True
EXTENSION = "png"
TREE_ALONE = True

WIDTH, HEIGHT, DPI = 4961, 3508, 300  # px: A3, landscape


def write(document, stream):
    """Write the picture as PNG, with its words as its description."""
    stream.write(as_png(sheet_of(document, WIDTH / HEIGHT), WIDTH, HEIGHT, DPI))
