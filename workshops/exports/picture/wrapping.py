"""Wrap text by the widths of the fonts."""

import re
import unicodedata
from itertools import repeat

from workshops.exports import fonts

WORD = re.compile("(?:\\S|[\u00a0\u2007\u202f])+")  # these 3 spaces do not break
JOINER = "\u200d"
SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
TRIES = 6
EVEN_UP_TO = 14  # lines; in more, nobody sees it


def wrapped(text, width, size, *, bold=False):
    """Return `text` as lines no wider than `width`; a wider word is broken."""
    return _filled(_pieces(text, width, size, bold), width, _space(size, bold))


def evenly(text, width, size, *, bold=False):
    """Return `text` in as few such lines as possible, of similar lengths."""
    pieces, space = list(_pieces(text, width, size, bold)), _space(size, bold)
    lines = _filled(pieces, width, space)
    if not 1 < len(lines) <= EVEN_UP_TO:
        return lines
    low, high = width / 2, width
    for _ in range(TRIES):
        middle = (low + high) / 2
        tried = _filled(pieces, middle, space)
        if len(tried) > len(lines):
            low = middle
        else:
            high, lines = middle, tried
    return lines


def width_of(line, size, *, bold=False):
    """Return the width of a line."""
    return sum(map(fonts.width, line, repeat(bold))) * size


def signs(word):
    """Return what looks like 1 character: a letter with its marks, joined emoji."""
    if word.isascii():
        yield from word
        return
    sign = ""
    for letter in word:
        is_joined = sign.endswith(JOINER) or SKIN.match(letter)
        if sign and not is_joined and unicodedata.category(letter) not in ("Mn", "Mc", "Me", "Cf"):
            yield sign
            sign = ""
        sign += letter
    if sign:
        yield sign


def _space(size, bold):
    return fonts.width(" ", bold) * size


def _pieces(text, width, size, bold):
    """Yield (piece, its width, whether it begins a word): words, and parts of words too long."""
    for word in WORD.findall(text):
        wide = width_of(word, size, bold=bold)
        if wide <= width:
            yield word, wide, True
        else:
            yield from _parts(word, width, size, bold)


def _parts(word, width, size, bold):
    part, used, is_first = "", 0.0, True
    for sign in signs(word):
        wide = width_of(sign, size, bold=bold)
        if part and used + wide > width:
            yield part, used, is_first
            part, used, is_first = "", 0.0, False
        part, used = part + sign, used + wide
    yield part, used, is_first


def _filled(pieces, width, space):
    lines, line, used = [], "", 0.0
    for piece, wide, begins_word in pieces:
        if line and (used + space + wide > width or not begins_word):
            lines.append(line)
            line, used = piece, wide
        else:
            line, used = (f"{line} {piece}", used + space + wide) if line else (piece, wide)
    return [*lines, line] if line else lines
