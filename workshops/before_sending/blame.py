"""Words that may sound like blame of somebody else."""

from .found import Found
from .text import words_of
from .words import BLAME, NOT_BLAME_AFTER, NOT_BLAME_BEFORE

PHRASES = [phrase.split(" ") for phrase in BLAME]
LONGEST = max(map(len, PHRASES))
BEFORE = 3  # words that are looked at before words of blame


def blame_in(text):
    """Yield the words of blame in a text that was read."""
    words = words_of(text)
    for place, word in enumerate(words):
        end = _end_of_phrase(words, place)
        if end and not _is_otherwise(words, place, end):
            yield Found("blame", word.start, words[end - 1].end)


def _end_of_phrase(words, place):
    """Return the place after the longest phrase that begins here, or 0."""
    rest = [word.small for word in words[place : place + LONGEST]]
    lengths = [len(phrase) for phrase in PHRASES if rest[: len(phrase)] == phrase]
    return place + max(lengths) if lengths else 0


def _is_otherwise(words, place, end):
    before = {word.small for word in words[max(0, place - BEFORE) : place]}
    after = {word.small for word in words[end : end + 1]}
    return bool(before & NOT_BLAME_AFTER or after & NOT_BLAME_BEFORE)
