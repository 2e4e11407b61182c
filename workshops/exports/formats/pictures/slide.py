"""The tree as PNG, to show: what is readable from a distance; the rest is counted."""

from django.utils.translation import gettext_lazy as _

from workshops.exports.picture import as_png, slide_of

SLUG = "slide"
LABEL = _("Picture for a slide")
PURPOSE = _("the causes and the answers with most dots as a picture, 1920 by 1080 px")
CONTENT_TYPE = "image/png"
IS_LONG = True
EXTENSION = "png"
TREE_ALONE = True
FOLDS = True

WIDTH, HEIGHT, DPI = 1920, 1080, 96
SMALLEST = 0.8  # of the sizes of the picture: an answer is 16 px


def write(document, stream):
    """Write the picture as PNG. What would be too small to read is folded, causes never."""
    picture = slide_of(document, WIDTH / HEIGHT, WIDTH / SMALLEST)
    stream.write(as_png(picture, WIDTH, HEIGHT, DPI))
