"""The picture on a sheet of a fixed size: parted into as many columns as make it largest."""

from .svg import compose
from .twigs import twigs_of

MOST_COLUMNS = 12


def largest(document, width, height, roots=None):
    """The drawing that comes out largest on a sheet of that size, and its scale."""
    roots = roots or twigs_of(document)
    branches = len(roots if len(roots) > 1 else roots[0].children)
    most = max(1, min(branches, MOST_COLUMNS))
    drawings = (compose(document, roots, columns) for columns in range(1, most + 1))
    return max(
        ((d, min(width / d.width, height / d.height)) for d in drawings), key=lambda pair: pair[1]
    )
