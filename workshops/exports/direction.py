"""The direction of a text."""

from unicodedata import bidirectional


def runs_left(text):
    """Return True if a text runs from right to left.

    The first letter that has a direction decides (Unicode's rule P2, UAX 9).
    """
    strong = (bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)
