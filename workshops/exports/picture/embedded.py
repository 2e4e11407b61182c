"""The font inside the picture, so that it looks the same on every machine."""

from base64 import b64encode
from functools import cache

from common import folders
from workshops.exports.fonts import MAIN

FONT = "static/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"


@cache
def font_face():
    """Return a CSS rule that contains the font."""
    font = b64encode((folders.FILES / FONT).read_bytes()).decode()
    return (
        f"@font-face{{font-family:'{MAIN}';font-weight:200 800;"
        f"src:url(data:font/woff2;base64,{font}) format('woff2')}}"
    )
