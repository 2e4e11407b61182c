"""Names of people, as far as a title shows them, or a first name that many people have."""

from .found import Found
from .text import words_of
from .words import (
    AFTER_NAMES,
    BEFORE_PLACES,
    BEFORE_SMALL_NAMES,
    FIRST_NAMES,
    NOT_ENDS,
    NOT_NAMES,
    PARTICLES,
    PLACES,
    POINTED,
    SECOND_NAMES,
    TITLES,
    TITLES_IN_CAPITALS,
)

MOST = 4  # words of a name, initials and small words too
ARABIC = "\u0600"  # the first character of a script that has no capitals


def names_in(text):
    """Yield the names in a text that was read, with their titles."""
    words = words_of(text)
    first = 0
    while first < len(words):
        last = _last_of_name(text, words, first)
        if last is not None:
            yield Found("name", words[first].start, words[last].end)
        first = (first if last is None else last) + 1


def _last_of_name(text, words, first):
    """Return the place of the last word of the name that begins here, or None."""
    at = first
    while at < len(words) and _is_title(words[at]) and _goes_on(text, words, first, at):
        at += 1
    if at > first:
        return _after_title(text, words, at)
    if words[first].small in FIRST_NAMES:
        return _after_first_name(text, words, first)
    return _before_title(text, words, first)


def _after_title(text, words, at):
    """Return the place of the last word of the name after a title, or None."""
    last = None
    for here in range(at, min(at + MOST, len(words))):
        before, word = words[here - 1 : here + 1]
        if not _follows(text, before, word):
            break
        if _is_next(before, word, is_first=last is None):
            last = here
        elif not (_is_initial(word) or word.small in PARTICLES):
            break
    return last


def _is_next(before, word, *, is_first):
    if is_first and before.small in BEFORE_SMALL_NAMES:
        return _may_be_name(word)
    return _is_name(word) and (is_first or not _is_arabic(word) or _is_second(word))


def _after_first_name(text, words, first):
    """Return the place of the last word of a name without a title, or None if it is a place."""
    is_place = first > 0 and words[first - 1].small in BEFORE_PLACES
    if is_place or not _is_written_as_name(words[first]):
        return None
    last = None
    for here in range(first + 1, min(first + MOST + 1, len(words))):
        if not _follows(text, *words[here - 1 : here + 1]):
            break
        if words[here].small in PLACES:
            return None
        if _is_name(words[here]) and _is_written_as_name(words[here]):
            last = here
        elif not (_is_initial(words[here]) or words[here].small in PARTICLES):
            break
    return last


def _before_title(text, words, first):
    """Return the place of the title after a name in Urdu."""
    if not (_is_arabic(words[first]) and _is_name(words[first])):
        return None
    for here in range(first + 1, min(first + MOST + 1, len(words))):
        if not _follows(text, words[here - 1], words[here]):
            return None
        if words[here].text in AFTER_NAMES:
            return here
        if not _is_second(words[here]):
            return None
    return None


def _goes_on(text, words, first, at):
    return at == first or _follows(text, words[at - 1], words[at])


def _follows(text, word, after):
    """Return True if nothing but spaces is between 2 words, or the point of a short form."""
    between = text[word.end : after.start]
    if between.startswith(".") and (word.small in POINTED or _is_initial(word)):
        return between.strip(" ") == "."
    return between.strip(" ") == ""


def _is_title(word):
    is_capital = word.text[0] != word.small[0]
    known = word.small in POINTED or word.small in TITLES
    return known or (is_capital and word.small in TITLES_IN_CAPITALS)


def _is_name(word):
    if not _may_be_name(word):
        return False
    if _is_arabic(word):
        return not word.text.endswith(NOT_ENDS)
    return word.text[0] != word.small[0]


def _is_written_as_name(word):
    """Return True for a capital and then small letters: all may be in capitals, or none."""
    return word.text[0] != word.small[0] and word.text != word.text.upper()


def _may_be_name(word):
    return len(word.text) > 1 and word.small not in NOT_NAMES and not _is_title(word)


def _is_initial(word):
    return len(word.text) == 1 and word.text != word.small


def _is_second(word):
    return word.text in SECOND_NAMES or word.text in AFTER_NAMES


def _is_arabic(word):
    return word.text[0] >= ARABIC
