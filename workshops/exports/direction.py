"""The direction of a text."""

import re
from unicodedata import bidirectional

# Unicode's marks around a part that runs from left to right: an isolate, and the older embedding,
# which Word and PowerPoint know too.
ISOLATE, END_ISOLATE = "\u2066", "\u2069"
EMBED, END_EMBED = "\u202a", "\u202c"
AMOUNT = re.compile(r"\d[\d.,:/–-]*(?:[ \u00a0]?[A-Za-z]+)+")


def is_rtl_text(text):
    """Return True if a text runs from right to left.

    The first letter that has a direction decides (Unicode's rule P2, UAX 9).
    """
    strong = (bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)


def isolated(line):
    """Return a line from right to left with marks around amounts in English, such as 12 km.

    Without them its number would be drawn after its word.
    """
    return AMOUNT.sub(rf"{ISOLATE}\g<0>{END_ISOLATE}", line)


def beside(ours, text):
    """Return words of ours and, after them, a text that people wrote, as 1 line.

    If the text runs from left to right and our words do not, marks keep it in its own order.
    """
    if is_rtl_text(ours) and not is_rtl_text(text):
        text = embedded(text)
    return f"{ours} {text}"


def embedded(text):
    """Return a text that runs from left to right within a line that does not."""
    return f"{EMBED}{text}{END_EMBED}"
