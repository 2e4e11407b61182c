"""A text as the searches read it: 1 kind of digit, space, dash and apostrophe, and its words."""

import re
import unicodedata
from typing import NamedTuple

from .patterns import LETTER, READ_AS, WORD

_READ_AS = str.maketrans(READ_AS)
_WORD = re.compile(WORD)
_IN_WORD = re.compile(f"[0-9{LETTER}]")


class Word(NamedTuple):
    """A word of a text, and where it is."""

    text: str
    start: int
    end: int

    @property
    def small(self):
        return self.text.lower()


def composed(text):
    """Return `text` with each letter and its marks as 1 character, where there is one."""
    return unicodedata.normalize("NFC", text)


def read(text):
    """Return a composed text as the searches read it. It has the same length."""
    return text.translate(_READ_AS)


def words_of(text):
    """Return the words of a text that was read."""
    return [Word(match[0], *match.span()) for match in _WORD.finditer(text)]


def is_in_word(characters):
    """Return True if one of some characters belongs to a word."""
    return _IN_WORD.search(characters) is not None
