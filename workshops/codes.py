"""Session codes: eight characters that survive being read aloud and typed on a phone."""

import re
import secrets
import unicodedata
from urllib.parse import unquote

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})

# Used as dashes, though Unicode does not call them so: the minus sign, the hyphen bullet, the long
# vowel that a Japanese keyboard writes, the underscore and the tilde.
MORE_DASHES = "\u2212\u2043\u30fc_~"

# Where a code may be in what was typed, the most certain place first. The last of several is meant:
# "Code" and "workshop" could be parts of a code too.
PLACES = [
    re.compile(r"^(.+)$", re.DOTALL),
    re.compile(r"/S/([^/?#&\s]+)"),  # an address
    re.compile(r":([^:]+)$"),  # "Code: …"
    re.compile(r"\b(?=(\w{4}-\w{4})\b)"),
    re.compile(r"\b(?=(\w{8})\b)"),
    re.compile(r"\b(?=(\w{4}\s\w{4})\b)"),
]


def make():
    """Return a new random code of 40 bits, without its hyphen."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def drawn_from(digest):
    """Return the code that belongs to these random bytes, always the same one."""
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:LENGTH])


def parse(typed):
    """Return the code that somebody meant by `typed`, or None if there is none in it.

    It may be in any case and any digits, with or without dashes, spaces, quotation marks and
    invisible marks, alone or in an address or a sentence. O is read as 0, I and L as 1, U as V.
    """
    text = _plain(typed)
    for place in PLACES:
        codes = list(filter(None, map(_code_in, place.findall(text))))
        if codes:
            return codes[-1]
    return None


def written(code):
    """Return a code as people see it: K7QX-M2PD."""
    return f"{code[:4]}-{code[4:]}"


def _plain(typed):
    """Return `typed` in capitals, with ASCII digits and hyphens, and without invisible marks."""
    return "".join(map(_plain_character, unicodedata.normalize("NFKC", unquote(typed)).upper()))


def _plain_character(character):
    kind = unicodedata.category(character)
    if kind == "Pd" or character in MORE_DASHES:
        return "-"
    if kind in {"Cf", "Mn"}:
        return ""
    return str(unicodedata.decimal(character, character))


def _code_in(part):
    code = re.sub(r"[\W_]", "", part).translate(LOOK_ALIKES)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None
