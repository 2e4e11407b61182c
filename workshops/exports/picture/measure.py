"""How wide words are, in px, and whether they are all in the font that comes with the picture."""

from workshops.exports import fonts

from .style import BOLD
from .wrapping import width_of as wide


def width_of(text, voice):
    """The width of one line of `text`."""
    return wide(text, voice.size, bold=voice.weight == BOLD)


def is_ours(text):
    """Whether our own font has all of `text`, so that its width is known to the px."""
    return text.isascii() or fonts.families_of(text) == [fonts.MAIN]
