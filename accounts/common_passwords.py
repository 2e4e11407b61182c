"""Whether a password is one that very many people use, without asking anybody.

The list, common_passwords.bin, has the first 6 bytes of the SHA-256 of each password, sorted:
`bin/manage common_passwords` writes it. Hardly any of the most common passwords has 12 characters,
but very many longer ones are a common one with something around it. So it is looked up in the forms
that people make longer ones of.
"""

from bisect import bisect_left
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

LIST = Path(__file__).with_suffix(".bin")
SIZE = 6  # bytes of each; a password that nobody uses is taken for another once in 10**9
LEAST = 6  # letters; less may be left of a random password by chance
LEET = str.maketrans("013457@$!", "oleastasi")


def is_common(password):
    """Return True if the password, or a common way to make it longer, is on the list."""
    return any(_is_listed(form) for form in forms_of(password))


def forms_of(password):
    """Yield the forms that are looked up, in small letters.

    These are what was typed, what it repeats, what is left without the digits and signs around it,
    and the same with letters for the digits and signs in it.
    """
    typed = password.casefold()
    yield typed
    yield from _repeated(typed)
    for form in (typed, typed.translate(LEET)):
        word = _within(form)
        if len(word) >= LEAST:
            yield word
            yield word.translate(LEET)
            yield from _repeated(word)


def packed(passwords):
    """Return the list for these passwords."""
    return b"".join(sorted({_short(password.casefold()) for password in passwords}))


def _repeated(text):
    """Yield each part of which the whole text is a repetition."""
    for size in range(1, len(text) // 2 + 1):
        if len(text) % size == 0 and text[:size] * (len(text) // size) == text:
            yield text[:size]


def _within(text):
    """Return a text without the digits and signs at both ends."""
    letters = [place for place, letter in enumerate(text) if letter.isalpha()]
    return text[letters[0] : letters[-1] + 1] if letters else ""


def _is_listed(text):
    wanted, listed = _short(text), _listed()
    found = bisect_left(listed, wanted)
    return found < len(listed) and listed[found] == wanted


def _short(text):
    return sha256(text.encode(errors="replace")).digest()[:SIZE]


@cache
def _listed():
    held = LIST.read_bytes()
    return [held[start:end] for start, end in pairwise(range(0, len(held) + 1, SIZE))]
