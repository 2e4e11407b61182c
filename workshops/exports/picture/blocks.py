"""The lines of one twig: its words, what lies in it, its dots."""

from dataclasses import dataclass

from workshops.exports import fonts
from workshops.words import counted, quoted

from .twigs import Twig
from .wrapping import width_of, wrapped

# By level: how large the words are, and how wide a column.
SIZES = (34, 30, 23, 19)
WIDTHS = (360, 300, 270, 250)
SMALL = 15
LEADING = 1.24
LONG = 90  # characters
PADDING = 9  # around an underlying cause


@dataclass(frozen=True)
class Line:
    text: str
    size: float
    look: str = "words"  # or strong, member, quiet


@dataclass(eq=False)
class Block:
    """A twig as it is drawn. `y` is the middle; `x` is where the words begin."""

    twig: Twig
    lines: list
    x: float = 0
    y: float = 0

    def __post_init__(self):
        self.width = max(width_of(line.text, line.size, bold=is_bold(line)) for line in self.lines)
        self.height = sum(line.size * LEADING for line in self.lines) + 2 * self.padding
        self.width += 2 * self.padding

    @property
    def padding(self):
        return PADDING if self.twig.cause else 0


def is_bold(line):
    return line.look == "strong"


def column_width(level):
    """How wide the words of a level may be, padding included."""
    return WIDTHS[min(level, len(WIDTHS) - 1)]


def block_of(twig):
    """The block of a twig, at no place yet."""
    size = _size(twig)
    width = column_width(twig.level) - (2 * PADDING if twig.cause else 0)

    def lines(text, share=1.0, look="words"):
        return _fitted(text, width, SMALL if look == "quiet" else size * share, look)

    words = quoted(twig.node)
    told = lines(twig.cause, look="strong") if twig.cause and twig.cause != words else []
    told += lines(words, 0.8 if told else 1.0, _look(twig, bool(told)))
    for member in twig.members:
        told += lines(f"– {quoted(member.node)}", 0.8, "member")
    if twig.node.tally:
        told += lines(counted(twig.node.tally, "dot"), look="quiet")
    if twig.more:
        told += lines(f"and {counted(twig.more, 'more answer')}", look="quiet")
    return Block(twig, told or [Line("", size)])


def _fitted(text, width, size, look):
    fitted = wrapped(fonts.covered(text), width, size, bold=look == "strong")
    return [Line(line, size, look) for line in fitted]


def _size(twig):
    """By level; what is long steps down, so that it makes no tower of short lines."""
    step = 1 if len(quoted(twig.node)) > LONG else 0
    return SIZES[min(twig.level + step, len(SIZES) - 1)]


def _look(twig, is_second):
    if twig.level <= 1 or (twig.cause and not is_second):
        return "strong"
    return "words"
