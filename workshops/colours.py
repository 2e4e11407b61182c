"""Colours that can be read: contrast by WCAG 2.2 (1.4.3), and the nearest one that has enough."""

import colorsys

from workshops import palette

ENOUGH = 4.5  # for text of any size
STEP = 0.005


def contrast(one, other):
    """Return the ratio between 2 colours, from 1 to 21. Colours are written as #rrggbb."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def is_readable(colour):
    """Return True if words in this colour can be read on paper, and white words on it."""
    return min(contrast(colour, palette.PAPER), contrast(colour, palette.WHITE)) >= ENOUGH


def darkened(colour):
    """Return the nearest darker colour of the same hue that can be read by day."""
    return _shifted(colour, -STEP, is_readable)


def by_night(colour):
    """Return the nearest lighter colour of the same hue that can be read on dark paper."""
    return _shifted(colour, STEP, lambda found: contrast(found, palette.NIGHT["paper"]) >= ENOUGH)


def _shifted(colour, step, is_enough):
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    while not is_enough(colour) and 0 < lightness + step < 1:
        lightness += step
        parts = colorsys.hls_to_rgb(hue, lightness, saturation)
        colour = "#" + "".join(f"{round(part * 255):02x}" for part in parts)
    return colour


def _luminance(colour):
    red, green, blue = map(_linear, _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _parts(colour):
    return [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
