"""The width of words, in px, and whether the font inside the picture has them all."""

from workshops.exports import fonts

from .style import BOLD
from .wrapping import width_of as wide


def width_of(text, style):
    """Return the width of one line of `text`."""
    return wide(text, style.size, bold=style.weight == BOLD)


def is_ours(text):
    """Return True if our font has all of `text`, so that its width is known exactly."""
    if text.isascii():
        return True
    return fonts.families_of(text) == [fonts.MAIN] and fonts.covered(text) == text
