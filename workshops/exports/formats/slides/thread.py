"""The chain of an answer on a slide: beads on a thread."""

from dataclasses import dataclass

from workshops.exports.picture.wrapping import wrapped
from workshops.palette import hue, on_hue, shape

from .fitting import LEADING, WIDER

SIZES = (20, 18, 16, 14, 12)
BEAD, BESIDE, APART = 26, 14, 12  # points


@dataclass(frozen=True)
class Bead:
    """A step of a chain: its top in the chain, and the space for its words, in points."""

    level: int
    text: str
    top: float
    width: float
    height: float

    @property
    def mark(self):
        return str(self.level) if self.level else "?"

    @property
    def colours(self):
        """Return the colours of the bead and of its number, as #rrggbb."""
        return hue(self.level), on_hue(self.level)

    @property
    def shape(self):
        return shape(self.level)


def threaded(steps, width, height):
    """Return (size of the words, beads) of `steps`, pairs (level, text), as large as they fit, or
    None if they do not fit in the smallest size."""
    for size in SIZES:
        beads = tuple(_beads(steps, width - BEAD - BESIDE, size))
        if beads[-1].top + beads[-1].height <= height:
            return size, beads
    return None


def _beads(steps, width, size):
    top = 0
    for level, text in steps:
        high = max(BEAD, len(wrapped(text, width, size * WIDER)) * size * LEADING)
        yield Bead(level, text, top, width, high)
        top += high + APART
