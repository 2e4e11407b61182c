"""E-mail addresses and British postcodes."""

import re

from .found import Found
from .patterns import EMAIL, POSTCODE
from .text import is_in_word
from .words import AREAS, UNITS

_EMAIL = re.compile(EMAIL)
_POSTCODE = re.compile(POSTCODE)


def emails_in(text):
    """Yield the e-mail addresses of a text that was read."""
    for match in _EMAIL.finditer(text):
        yield Found("email", *match.span())


def postcodes_in(text):
    """Yield the postcodes of a text that was read."""
    at = 0
    while match := _POSTCODE.search(text, at):
        found = _is_postcode(match) and _stands_alone(text, *match.span())
        if found:
            yield Found("postcode", *match.span())
        at = match.end() if found else match.start() + 1


def _is_postcode(match):
    area, end = match.groups()
    return area.upper() in AREAS and end not in UNITS


def _stands_alone(text, start, end):
    return not is_in_word(text[max(0, start - 1) : start] + text[end : end + 1])
