"""The direction of a text."""

import re
from unicodedata import bidirectional

LTR, END = "\u2066", "\u2069"  # isolate from left to right; end of it
LTR_WITHIN, END_WITHIN = "\u202a", "\u202c"  # the older pair, which Word and PowerPoint know too
AMOUNT = re.compile(r"\d[\d.,:/–-]*(?:[ \u00a0]?[A-Za-z]+)+")


def runs_left(text):
    """Return True if a text runs from right to left.

    The first letter that has a direction decides (Unicode's rule P2, UAX 9).
    """
    strong = (bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)


def isolated(line):
    """Return a line from right to left in which amounts with English words, such as 18 December or
    12 km, keep their own order: the number would stand after its word."""
    return AMOUNT.sub(rf"{LTR}\g<0>{END}", line)


def beside(ours, text):
    """Return words of ours and a text of people in 1 line. Marks that all programs know keep the
    text in its own order if it runs from left to right and ours do not."""
    if runs_left(ours) and not runs_left(text):
        text = embedded(text)
    return f"{ours} {text}"


def embedded(text):
    """Return a text that runs from left to right within a line that does not."""
    return f"{LTR_WITHIN}{text}{END_WITHIN}"
