"""The colours and sizes of the picture: static/css/tokens.css in light, at the scale of a beam."""

from dataclasses import dataclass

PAPER, LINE_STRONG = "#faf5ed", "#8c8175"
INK, INK_2, INK_3, ON_ACCENT = "#261d17", "#50453d", "#675d53", "#fbfaf3"
HUES = ("#f4d069", "#f19d4c", "#db604f", "#923163", "#362866")
ON_HUES = ("#261d16", "#261d16", "#170c09", "#fdfaf3", "#fdfaf3")

REGULAR, BOLD = 400, 700
LINE_HEIGHT = 1.2
ASCENT = 0.92  # of the size: from the top of a line to its baseline


@dataclass(frozen=True)
class TextStyle:
    """How words are set."""

    size: float
    weight: int = REGULAR
    colour: str = INK

    @property
    def line(self):
        return self.size * LINE_HEIGHT


@dataclass(frozen=True)
class Level:
    """How the answers of one why are set: short ones, long ones, and the radius of their disc."""

    short: TextStyle
    long: TextStyle
    radius: float

    def voice(self, text):
        return self.long if len(text) > LONG else self.short


LEVELS = (
    Level(TextStyle(40, BOLD), TextStyle(32, BOLD), 0),
    Level(TextStyle(33, BOLD), TextStyle(26, BOLD), 22),
    Level(TextStyle(23, BOLD), TextStyle(21, BOLD), 17),
    Level(TextStyle(20), TextStyle(20), 14),
)
LONG = 70  # letters
QUIET = TextStyle(16, REGULAR, INK_3)  # what is said beside an answer
MORE = TextStyle(20, REGULAR, INK_3)  # "41 more answers"
ALIKE = TextStyle(17, REGULAR, INK_2)  # the answers of a theme

MARGIN = 72
GAP = 18  # between siblings; strangers stand a little further apart
LEAD = 92  # where the lines of a column bend
AIR = 12  # between words and the line that leaves them
BLOCK = (14, 9)  # the padding of a cause


def level_of(depth):
    return LEVELS[min(depth, len(LEVELS) - 1)]


def hue(depth):
    return HUES[(depth - 1) % len(HUES)]


def on_hue(depth):
    return ON_HUES[(depth - 1) % len(ON_HUES)]
