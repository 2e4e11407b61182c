"""The colours and shapes that everything is drawn in: those of static/css/tokens.css.

Pages take them from the stylesheet itself; pictures, PDF, slides, Word, spreadsheets and diagrams
from here, by day. docs/look.md says what each is for.
"""

import re

from common import folders

TOKENS = folders.FILES / "static/css/tokens.css"
SHAPES = ("round", "square", "leaf")  # static/css/components/disc.css


def _themes():
    """Return the colours by name, by day and by night."""
    blocks = re.findall(r":root \{([^}]*)\}", TOKENS.read_text())[:2]
    return [dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", block)) for block in blocks]


DAY, NIGHT = _themes()
WHITE = "#ffffff"
PAPER, LINE, LINE_STRONG = DAY["paper"], DAY["line"], DAY["line-strong"]
INK, INK_2, INK_3 = DAY["ink"], DAY["ink-2"], DAY["ink-3"]
ACCENT, ON_ACCENT = DAY["accent"], DAY["on-accent"]
HUES = tuple(DAY[f"d{number}"] for number in range(1, 6))
ON_HUES = tuple(DAY[f"o{number}"] for number in range(1, 6))


def hue(level):
    """Return the colour of a why by its level; the question (0) is ink."""
    return HUES[(level - 1) % len(HUES)] if level else INK


def on_hue(level):
    """Return the colour of the number on it."""
    return ON_HUES[(level - 1) % len(ON_HUES)] if level else WHITE


def shape(level):
    """Name the shape of a disc: round to why 5, square to 10, leaf to 15, then round again."""
    return SHAPES[max(level - 1, 0) // len(HUES) % len(SHAPES)]


def as_hex(colour):
    """Write a colour the way Office does: RRGGBB."""
    return colour.removeprefix("#").upper()


def as_data():
    """Return what a page that Typst sets needs, by name."""
    return {
        "paper": PAPER,
        "line": LINE,
        "inks": (INK, INK_2, INK_3),
        "hues": (INK, *HUES),
        "on-hues": (WHITE, *ON_HUES),
        "shapes": SHAPES,
    }
