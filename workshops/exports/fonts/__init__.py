"""The fonts of PDF and picture: their names, their characters, their widths.

They are in files/, all under the SIL Open Font Licence; manifest.json says where they are from.
"""

import unicodedata
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "files"
MAIN = "Atkinson Hyperlegible Next"
# Faces are tried in this order for a character.
FALLBACK = {
    "Noto Sans": "NotoSans-400Regular.ttf",
    "Vazirmatn": "Vazirmatn-400Regular.ttf",
    "Noto Sans Arabic": "NotoSansArabic-400Regular.ttf",
    "Noto Sans Hebrew": "NotoSansHebrew-400Regular.ttf",
    "Noto Sans Devanagari": "NotoSansDevanagari-400Regular.ttf",
    "Noto Sans Bengali": "NotoSansBengali-400Regular.ttf",
    "Noto Sans Gurmukhi": "NotoSansGurmukhi-400Regular.ttf",
    "Noto Sans Gujarati": "NotoSansGujarati-400Regular.ttf",
    "Noto Sans Tamil": "NotoSansTamil-400Regular.ttf",
    "Noto Sans Telugu": "NotoSansTelugu-400Regular.ttf",
    "Noto Sans Kannada": "NotoSansKannada-400Regular.ttf",
    "Noto Sans Malayalam": "NotoSansMalayalam-400Regular.ttf",
    "Noto Sans Sinhala": "NotoSansSinhala-400Regular.ttf",
    "Noto Sans Thai": "NotoSansThai-400Regular.ttf",
    "Noto Sans Lao": "NotoSansLao-400Regular.ttf",
    "Noto Sans Khmer": "NotoSansKhmer-400Regular.ttf",
    "Noto Sans Myanmar": "NotoSansMyanmar-400Regular.ttf",
    "Noto Sans Ethiopic": "NotoSansEthiopic-400Regular.ttf",
    "Noto Sans Armenian": "NotoSansArmenian-400Regular.ttf",
    "Noto Sans Georgian": "NotoSansGeorgian-400Regular.ttf",
    "Noto Emoji": "NotoEmoji-400Regular.ttf",
    "Noto Sans Symbols": "NotoSansSymbols-400Regular.ttf",
    "Noto Sans Symbols 2": "NotoSansSymbols2-400Regular.ttf",
    "Noto Sans Math": "NotoSansMath-400Regular.ttf",
    "Noto Sans SC": "NotoSansSC-400Regular.ttf",
    "NanumGothic": "NanumGothic-400Regular.ttf",
}
# Words copied out of a PDF are right with the first; the second, with separate dots, has
# the letters of Sindhi and Kashmiri too. Letters join only within a face: each text uses one.
ARABIC, MORE_ARABIC = "Vazirmatn", "Noto Sans Arabic"
REGULAR, BOLD = "AtkinsonHyperlegibleNext-400Regular.ttf", "AtkinsonHyperlegibleNext-700Bold.ttf"

BOLDER = 1.12  # a bold face, relative to the regular one from which widths are read

EMOJI = "Noto Emoji"
MISSING = "\ufffd"
_FAMILY_OF = {file: family for family, file in FALLBACK.items()}


def covered(text):
    """Return `text` with a replacement character for each that none of our fonts has."""
    if text.isascii():
        return text
    return "".join(letter if letter <= " " or _face(letter) else MISSING for letter in text)


def families_of(text):
    """Return the families that `text` needs, the main one first."""
    found = dict.fromkeys(_face(letter) for letter in text if letter > " ")
    return [MAIN, *(_FAMILY_OF[file] for file in found if file in _FAMILY_OF)]


def families_for(text):
    """Return all families, in the order in which to try them for `text`."""
    unfit = ARABIC if MORE_ARABIC in families_of(set(text)) else None
    return [MAIN, *(family for family in FALLBACK if family != unfit)]


def runs_of(text):
    """Return `text` as [family, part] in turn: marks and joiners stay with their letters."""
    runs, swap = [], {} if ARABIC in families_for(text) else {ARABIC: MORE_ARABIC}
    for letter in text:
        before = runs[-1][0] if runs else MAIN
        family = before if _follows(letter, before) else _FAMILY_OF.get(_face(letter), MAIN)
        family = swap.get(family, family)
        if runs and runs[-1][0] == family:
            runs[-1][1] += letter
        else:
            runs.append([family, letter])
    return runs


@cache
def width(letter, bold=False):
    """Return the width of a character, in ems."""
    if bold and ord(letter) in _widths(BOLD):
        return _widths(BOLD)[ord(letter)]
    file = _face(letter)
    if file is None:
        return 0 if unicodedata.category(letter) == "Cf" else 1  # format characters are not visible
    return _widths(file)[ord(letter)] * (BOLDER if bold else 1)


def _follows(letter, family):
    """Return True if a letter stays in the family of the one before.

    An emoji's space is too wide.
    """
    if letter.isspace():
        return family != EMOJI
    return unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf")


@cache
def _face(letter):
    return next((f for f in (REGULAR, *FALLBACK.values()) if ord(letter) in _widths(f)), None)


@cache
def _widths(file):
    from fontTools.ttLib import TTFont  # only the process that writes pays for it

    font = TTFont(FOLDER / file, lazy=True)
    advances, ems = font["hmtx"].metrics, font["head"].unitsPerEm
    return {code: advances[name][0] / ems for code, name in font.getBestCmap().items()}
