"""The tree as PNG, to show: what is readable from afar, the rest counted."""

from workshops.exports.picture import as_png, readable

SLUG = "slide"
LABEL = "Picture for a slide"
PURPOSE = "the causes and the strongest answers as a picture, 1920 by 1080"
CONTENT_TYPE = "image/png"
IS_LONG = True
EXTENSION = "png"
TREE_ALONE = True
FOLDS = True

WIDTH, HEIGHT, DPI = 1920, 1080, 96
SMALLEST = 0.62  # of the sizes that the picture is drawn in


def write(document, stream):
    """Write the picture as PNG. What would be too small to read is folded, causes never."""
    drawing, scale = readable(document, WIDTH, HEIGHT, SMALLEST)
    stream.write(as_png(drawing, scale, WIDTH, HEIGHT, DPI))
