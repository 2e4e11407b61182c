"""The picture on a sheet: as PDF with Typst, as PNG with resvg.

Typst draws a PNG in strips, which cut small words on the edges between them.
"""

from base64 import b64encode
from io import BytesIO
from pathlib import Path

from workshops.exports import fonts
from workshops.exports.typesetting import compiled, language_for_typst, no_panic

from .alt_text import alt_text_of
from .drawing import draw
from .other_scripts import lines_for_typst
from .png import with_words

HERE = Path(__file__).parent
SHEET, OVER, LINES = ((HERE / f"{name}.typ").read_bytes() for name in ("sheet", "over", "lines"))
FACES = [str(fonts.FOLDER / file) for file in (fonts.REGULAR, fonts.BOLD)]


def as_png(picture, width, height, dpi):
    """Return a PNG of `width` by `height` px, with its words as its description."""
    import resvg_py  # only the process that writes loads it

    svg = _svg(picture, size=(width, height), over=_over(picture)).decode()
    ours = {"font_files": FACES, "font_family": fonts.MAIN, "sans_serif_family": fonts.MAIN}
    with no_panic():
        # Without a dpi a point has no length, and Typst's SVG is in points.
        content = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, dpi=dpi, **ours)
    return with_words(bytes(content), alt_text_of(picture), dpi, picture.document.tag)


def as_pdf(picture, width, height):
    """Return a PDF of `width` by `height` points: a figure with its words as alternative text."""
    payload = language_for_typst(picture.document.tag) | {
        "title": picture.document.question,
        "alt": alt_text_of(picture),
        "width": width,
        "height": height,
        "scale": width / picture.width,
        "lines": list(lines_for_typst(picture)),
    }
    files = {"lines.typ": LINES, "picture.svg": _svg(picture)}
    return compiled(SHEET, files, payload, format="pdf")


def _over(picture):
    """Return the address of an SVG with the lines in other scripts as outlines; "" for none."""
    payload = {"width": picture.width, "height": picture.height, "scale": 1}
    payload |= language_for_typst(picture.document.tag)
    payload["lines"] = list(lines_for_typst(picture))
    if not payload["lines"]:
        return ""
    svg = compiled(OVER, {"lines.typ": LINES}, payload, format="svg")
    return f"data:image/svg+xml;base64,{b64encode(svg).decode()}"


def _svg(picture, **how):
    svg = BytesIO()
    draw(picture, svg, is_alone=False, **how)
    return svg.getvalue()
