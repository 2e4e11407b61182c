"""The tree as a picture that can be enlarged to any size."""

from django.utils.translation import gettext_lazy as _

from workshops.exports.picture import draw, picture_of

SLUG = "svg"
LABEL = _("Picture (SVG)")
PURPOSE = _("the tree as a picture, sharp at any size")
CONTENT_TYPE = "image/svg+xml"
IS_LONG = True
EXTENSION = "svg"
TREE_ALONE = True


def write(document, stream):
    """Write the picture as SVG. It is as large as the tree needs; type never shrinks."""
    draw(picture_of(document), stream)
