"""Discs with their number: round up to why 5, square up to why 10, then leaves, then round."""

from workshops.colours import contrast
from workshops.palette import INK, ON_ACCENT, hue, on_hue, shape

from .style import BOLD

LEAST = 16  # px of a number, as of any words


def disc(pen, x, y, radius, depth):
    """Draw the mark of a why, with its middle at `x`, `y`."""
    form = shape(depth)
    if form == "leaf":
        pen.leaf("path", d=_leaf(x, y, radius), fill=hue(depth))
    else:
        corner = radius if form == "round" else radius * 0.3
        place = {"x": x - radius, "y": y - radius, "width": 2 * radius, "height": 2 * radius}
        pen.leaf("rect", **place, rx=corner, fill=hue(depth))
    size = max(LEAST, radius * (1 if depth < 10 else 0.85)) if depth < 100 else radius * 0.8
    pen.leaf(
        *("text", str(depth)),
        x=x,
        y=y + size * 0.34,
        text_anchor="middle",
        font_size=size,
        font_weight=BOLD,
        fill=on_hue(depth),
    )


def on_accent(accent):
    """Return the colour of words on `accent`: paper or ink, for more contrast."""
    return max(ON_ACCENT, INK, key=lambda colour: contrast(colour, accent))


def _leaf(x, y, r):
    return (
        f"M{x - r:.1f} {y - r:.1f}H{x:.1f}A{r} {r} 0 0 1 {x + r:.1f} {y:.1f}V{y + r:.1f}"
        f"H{x:.1f}A{r} {r} 0 0 1 {x - r:.1f} {y:.1f}Z"
    )
