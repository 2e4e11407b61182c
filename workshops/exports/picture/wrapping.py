"""Lines that fit, by the widths of the fonts."""

from workshops.exports import fonts


def wrapped(text, width, size, *, bold=False):
    """`text` as lines no wider than `width`; a word that is wider is broken."""
    lines, line, used = [], "", 0.0
    space = fonts.width(" ", bold) * size
    for word in text.split():
        for part, part_width in _parts(word, width, size, bold):
            if line and used + space + part_width > width:
                lines.append(line)
                line, used = part, part_width
            else:
                line, used = (
                    (f"{line} {part}", used + space + part_width) if line else (part, part_width)
                )
    return [*lines, line] if line else lines


def width_of(line, size, *, bold=False):
    """How wide a line is."""
    return sum(fonts.width(letter, bold) for letter in line) * size


def _parts(word, width, size, bold):
    """A word with its width; one that fits no line in parts that do."""
    part, used = "", 0.0
    for letter in word:
        wide = fonts.width(letter, bold) * size
        if part and used + wide > width:
            yield part, used
            part, used = "", 0.0
        part, used = part + letter, used + wide
    yield part, used
