"""An outline of indented lines, with or without bullets and numbers before them."""

import re
from io import StringIO

from django.utils.translation import gettext as _

from .located import Unreadable
from .outline import Line

TAB = 4  # spaces
BULLET = re.compile(r"(?:[-*+•◦▪‣·–]|\d{1,4}[.)])\s+")


def lines(text):
    """Return each line that is not empty, under the nearest line above that is indented less."""
    above = []  # the indents and keys of the lines that are still open, the outermost first
    line = _("Line %(n)s")
    for number, raw in enumerate(StringIO(text, newline=None), start=1):
        if raw.strip():
            indent = _indent(raw)
            place = line % {"n": number}
            _close(above, indent, place)
            parent = above[-1][1] if above else None
            yield Line(place, number, parent, _without_bullet(raw.strip()))
            above.append((indent, number))


def _without_bullet(text):
    bullet = BULLET.match(text)
    return text[bullet.end() :] if bullet else text


def _indent(raw):
    return len(raw[: len(raw) - len(raw.lstrip())].expandtabs(TAB))


def _close(above, indent, place):
    """Remove from `above` what is not above a line with this indent. Raise Unreadable."""
    nearest = None
    while above and above[-1][0] >= indent:
        nearest = above.pop()[0]
    if nearest is not None and nearest != indent:
        words = _("%(place)s is not indented like any line above it.")
        raise Unreadable(words % {"place": place})
