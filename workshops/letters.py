"""Characters of what people write: which cannot be kept, which no page can show."""

import unicodedata


def cannot_be_kept(text):
    """True where there is a NUL or half a surrogate pair: no database and no export holds them."""
    return "\x00" in text or any("\ud800" <= c <= "\udfff" for c in text)


def without_controls(text):
    """`text` without control characters, but for line ends and tabs."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")


def is_blank(text):
    """True where nothing can be seen: spaces, zero-width and direction marks only."""
    return all(c.isspace() or unicodedata.category(c) in ("Cf", "Zs", "Cc") for c in text)
