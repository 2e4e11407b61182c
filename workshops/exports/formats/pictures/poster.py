"""A poster to put up: the question, the causes with their actions, the strongest answers."""

from django.utils.translation import gettext_lazy as _

from workshops.exports.picture import as_pdf, poster_of

SLUG = "poster"
LABEL = _("Poster (PDF)")
PURPOSE = _("the question, the causes and the actions, to hang on a wall: A1, or enlarged to A0")
CONTENT_TYPE = "application/pdf"
IS_LONG = True
EXTENSION = "pdf"
TREE_ALONE = True
FOLDS = True

WIDTH, HEIGHT = 2384, 1684  # points: A1, landscape; A0 is the same sheet, enlarged
LEAST = 24  # points: the smallest words
SMALLEST = 16  # px: the smallest words of a picture


def write(document, stream):
    """Write a PDF of one sheet, in vectors. What would be too small to read is folded."""
    picture = poster_of(document, WIDTH / HEIGHT, WIDTH * SMALLEST / LEAST)
    stream.write(as_pdf(picture, WIDTH, HEIGHT))
