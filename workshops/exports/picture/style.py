"""The sizes of the picture, for a big screen. Its colours are those of workshops/palette.py."""

from dataclasses import dataclass

from workshops.palette import INK, INK_2, INK_3

REGULAR, BOLD = 400, 700
LINE_HEIGHT = 1.2
ASCENT = 0.92  # of the size: from the top of a line to its baseline


@dataclass(frozen=True)
class TextStyle:
    """The type of words."""

    size: float
    weight: int = REGULAR
    colour: str = INK

    @property
    def line(self):
        return self.size * LINE_HEIGHT


@dataclass(frozen=True)
class Level:
    """The type of a why's answers: short answers, long answers, and the radius of their disc."""

    short: TextStyle
    long: TextStyle
    radius: float

    def style_for(self, text):
        """Return the type of an answer, by its length."""
        return self.long if len(text) > LONG else self.short


LEVELS = (
    Level(TextStyle(40, BOLD), TextStyle(32, BOLD), 0),
    Level(TextStyle(33, BOLD), TextStyle(26, BOLD), 22),
    Level(TextStyle(23, BOLD), TextStyle(21, BOLD), 17),
    Level(TextStyle(20), TextStyle(20), 14),
)
LONG = 70  # letters
QUIET = TextStyle(16, REGULAR, INK_3)  # the notes beside an answer
MORE = TextStyle(20, REGULAR, INK_3)  # "41 more answers"
ALIKE = TextStyle(17, REGULAR, INK_2)  # the answers of a theme

MARGIN = 72
GAP = 18  # between siblings; others are slightly further apart
LEAD = 92  # where the lines of a column bend
AIR = 12  # between words and the line after them
BLOCK = (14, 9)  # the padding of a cause


def level_of(depth):
    return LEVELS[min(depth, len(LEVELS) - 1)]
