"""Reading tokens.css, and the arithmetic of colours."""

import math
import re
from pathlib import Path

TOKENS = Path(__file__).parents[2] / "static/css/tokens.css"
BLOCK = re.compile(r":root \{([^}]*)\}")
TOKEN = re.compile(r"(--[\w-]+):\s*(#[0-9a-f]{3,6});(?:\s*/\* oklch\(([\d. ]+)\))?")

# Björn Ottosson, "A perceptual color space for image processing" (2020).
TO_CONES = (
    (0.3963377774, 0.2158037573),
    (-0.1055613458, -0.0638541728),
    (-0.0894841775, -1.2914855480),
)
TO_RGB = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)


def themes() -> dict[str, dict[str, tuple[str, str]]]:
    """Each theme's tokens as (hex, oklch)."""
    light, dark = (dict(_tokens(body)) for body in BLOCK.findall(_screen_css()))
    return {"light": light, "dark": dark}


def _screen_css() -> str:
    return TOKENS.read_text().split("@media print")[0]


def _tokens(body: str):
    return ((name, (value, oklch)) for name, value, oklch in TOKEN.findall(body))


def from_oklch(oklch: str) -> str:
    """The sRGB colour, as #rrggbb, that "L C h" names."""
    light, chroma, hue = map(float, oklch.split())
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    cones = [(light + p * a + q * b) ** 3 for p, q in TO_CONES]
    linear = [sum(k * cone for k, cone in zip(row, cones, strict=True)) for row in TO_RGB]
    return "#" + "".join(f"{round(255 * _encoded(channel)):02x}" for channel in linear)


def _encoded(linear: float) -> float:
    linear = min(1, max(0, linear))
    return 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2.2 defines it: 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
