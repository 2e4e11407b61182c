"""Characters of what people write: which cannot be kept, which no page can show."""

import re
import unicodedata

WITHOUT_INK = {"Cc", "Cf", "Zl", "Zp", "Zs"}

# Characters that show nothing, although they count as letters, symbols or unknown: the fillers
# of Hangul, Braille without dots, the object replacement character, a musical note without a head,
# blanks of hieroglyphs, and what Unicode reserves for characters to be ignored (UAX #44).
EMPTY = {0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0xFFFC, 0x1D159, 0x13441, 0x13442, 0x2065}
EMPTY |= {*range(0xFFF0, 0xFFF9), *range(0xE0000, 0xE1000)}


UNKEPT = re.compile(r"[\x00\ud800-\udfff]")
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all of the category Cc but \t and \n


def cannot_be_kept(text):
    """Return True for a NUL or half a surrogate pair: no database and no export can hold them."""
    return UNKEPT.search(text) is not None


def without_controls(text):
    """Return `text` without control characters, except line ends and tabs."""
    return CONTROLS.sub("", text)


def is_blank(text):
    """Return True if nothing can be seen: spaces, fillers, direction marks, marks on no letter."""
    return all(map(_shows_nothing, text))


def _shows_nothing(character):
    kind = unicodedata.category(character)
    return kind in WITHOUT_INK or kind[0] == "M" or ord(character) in EMPTY
