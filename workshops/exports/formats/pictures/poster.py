"""A poster for the wall: the question, the causes with their actions, the strongest answers."""

from workshops.exports.picture import as_pdf, poster_of

SLUG = "poster"
LABEL = "Poster (PDF)"
PURPOSE = "the question, the causes and what will be done, to hang up on A1 or enlarged to A0"
CONTENT_TYPE = "application/pdf"
IS_LONG = True
EXTENSION = "pdf"
TREE_ALONE = True
FOLDS = True

WIDTH, HEIGHT = 2384, 1684  # points: A1, landscape; A0 is the same sheet, enlarged
LEAST = 24  # points: no words are smaller
SMALLEST = 16  # px: the smallest words of a picture


def write(document, stream):
    """Write a PDF of one sheet, in vectors. What would be too small to read is folded."""
    picture = poster_of(document, WIDTH / HEIGHT, WIDTH * SMALLEST / LEAST)
    stream.write(as_pdf(picture, WIDTH, HEIGHT))
