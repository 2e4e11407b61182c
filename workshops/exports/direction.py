"""The direction of a text."""

from unicodedata import bidirectional


def runs_left(text):
    """From right to left? By the first letter that has a direction (Unicode's rule P2, UAX 9)."""
    strong = (bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)
