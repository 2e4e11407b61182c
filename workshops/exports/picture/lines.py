"""The lines between a node and what is behind it."""

from math import sqrt

LEAST, MOST = 4, 24  # px
EACH = 2.2


def thickness(endings):
    """Return a width that grows with the endings behind it, more and more slowly."""
    return min(MOST, LEAST + EACH * (sqrt(endings) - 1))


def curve(start, bend, end):
    """Return the path from `start`, level to the x of `bend`, then curving to `end`: no words are
    between `bend` and `end`, and lines that start in order never cross."""
    (x0, y0), (x1, y1) = start, end
    if abs(y1 - y0) < 0.5:
        return f"M{x0:.1f} {y0:.1f}H{x1:.1f}"
    middle = (bend + x1) / 2
    return (
        f"M{x0:.1f} {y0:.1f}H{bend:.1f}"
        f"C{middle:.1f} {y0:.1f} {middle:.1f} {y1:.1f} {x1:.1f} {y1:.1f}"
    )
