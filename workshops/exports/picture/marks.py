"""Discs with their number: round to why 5, square to why 10, then leaves, then round again."""

from .looks import BOLD, INK, ON_ACCENT, hue, on_hue

SHAPES = ("round", "square", "leaf")


def disc(pen, x, y, radius, depth):
    """The mark of a why, its middle at `x`, `y`."""
    shape = SHAPES[(depth - 1) // 5 % len(SHAPES)]
    if shape == "leaf":
        pen.leaf("path", d=_leaf(x, y, radius), fill=hue(depth))
    else:
        corner = radius if shape == "round" else radius * 0.3
        place = {"x": x - radius, "y": y - radius, "width": 2 * radius, "height": 2 * radius}
        pen.leaf("rect", **place, rx=corner, fill=hue(depth))
    size = radius * (1 if depth < 10 else 0.85)
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
    """The colour of words on `accent`: whichever of paper and ink stands out more."""
    lightness = _luminance(accent)
    light, dark = _luminance(ON_ACCENT), _luminance(INK)
    return ON_ACCENT if (light + 0.05) * (dark + 0.05) >= (lightness + 0.05) ** 2 else INK


def _leaf(x, y, r):
    return (
        f"M{x - r:.1f} {y - r:.1f}H{x:.1f}A{r} {r} 0 0 1 {x + r:.1f} {y:.1f}V{y + r:.1f}"
        f"H{x:.1f}A{r} {r} 0 0 1 {x - r:.1f} {y:.1f}Z"
    )


def _luminance(colour):
    """Relative luminance as WCAG 2.2 defines it, of #rrggbb."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
