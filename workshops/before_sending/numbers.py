"""Phone numbers and NHS numbers: groups of digits that belong together."""

import re

from .found import Found
from .patterns import COUNTED, DATE, NUMBER, PHONE

_NUMBER = re.compile(NUMBER)
_COUNTED = re.compile(COUNTED)
_DATE = re.compile(DATE)
_PHONE = re.compile(f"(?:{PHONE})$")
_DIGITS = re.compile("[0-9]+")
LONGEST = 15  # digits of the longest phone number
SHORTEST_GROUP = 3  # digits; "08 10 12 14 16" are times
NHS = 10  # digits, the last of which is the check digit


def numbers_in(text):
    """Yield the phone numbers and NHS numbers of a text that was read."""
    for match in _NUMBER.finditer(text):
        start = match.start()
        if not _COUNTED.search(text[max(0, start - 2) : start]):
            yield from _in_run(match[0], start)


def is_nhs_number(digits):
    """Return True for 10 digits of which the last checks the others, modulo 11."""
    if len(digits) != NHS:
        return False
    rest = sum(int(digit) * (NHS - place) for place, digit in enumerate(digits[:-1])) % 11
    return (11 - rest) % 11 == int(digits[-1])


def _in_run(run, start):
    """Yield the numbers among the groups of a run: "2 times on 07700 900123" has 3 groups."""
    groups = [match.span() for match in _DIGITS.finditer(run)]
    first = 0
    while first < len(groups):
        kind, last = _longest_from(run, groups, first)
        if kind:
            begin = _with_sign(run, groups[first][0])
            yield Found(kind, start + begin, start + groups[last][1])
        first = last + 1


def _longest_from(run, groups, first):
    """Return the kind of the longest number that begins at a group, and its last group."""
    found = ("", first)
    sign = "+" if run[: groups[first][0]].endswith("+") else ""
    digits, lengths = "", []
    for last in range(first, len(groups)):
        start, end = groups[last]
        digits += run[start:end]
        lengths.append(end - start)
        if len(digits) > LONGEST:
            break
        if kind := _kind(sign, digits, lengths, run[groups[first][0] : end]):
            found = (kind, last)
    return found


def _kind(sign, digits, lengths, written):
    if _DATE.match(written):
        return ""
    if max(lengths) >= SHORTEST_GROUP and _PHONE.match(sign + digits):
        return "phone"
    if min(lengths) >= SHORTEST_GROUP and not sign and is_nhs_number(digits):
        return "nhs"
    return ""


def _with_sign(run, begin):
    while begin and run[begin - 1] in "+(":
        begin -= 1
    return begin
