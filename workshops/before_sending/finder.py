"""Find what people may not want to send to a whole room."""

from .addresses import emails_in, postcodes_in
from .blame import blame_in
from .names import names_in
from .numbers import numbers_in
from .text import composed, is_in_word, read

# The first search that finds a part of the text says what it is.
SEARCHES = (emails_in, numbers_in, postcodes_in, names_in, blame_in)


def found_in(text):
    """Return each `Found` of a text in order, in its composed form (NFC)."""
    text = composed(text)
    to_search = read(text)
    found = []
    for search in SEARCHES:
        new = [each for each in search(to_search) if not _overlaps(each, found)]
        found += [each._replace(words=text[each.start : each.end]) for each in new]
    return sorted(found, key=lambda each: each.start)


def first_found(text):
    """Return what to say of a text first, or None: blame is said after everything else."""
    return min(found_in(text), key=lambda each: (each.kind == "blame", each.start), default=None)


def without(text, found):
    """Return a text without a part of it, with no 2 spaces in its place."""
    text = composed(text)
    before, after = text[: found.start], text[found.end :]
    if not is_in_word(after[:1]):
        before = before.rstrip(" ")
    return (before + after).strip()


def _overlaps(each, found):
    return any(each.start < other.end and other.start < each.end for other in found)
