"""How wide words are, in px, and whether they are all in the font that comes with the picture."""

from workshops.exports import fonts

from .looks import BOLD


def width_of(text, voice):
    """The width of one line of `text`."""
    is_bold = voice.weight == BOLD
    return sum(fonts.width(letter, is_bold) for letter in text) * voice.size


def is_ours(text):
    """Whether our own font has all of `text`, so that its width is known to the px."""
    return text.isascii() or fonts.families_of(text) == [fonts.MAIN]
