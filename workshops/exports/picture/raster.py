"""The picture on a sheet: as PDF by Typst, as PNG by resvg.

Typst draws a PNG in strips, and small words on the edge between two lose what is beyond it.
"""

from base64 import b64encode
from io import BytesIO
from pathlib import Path

from workshops.exports import fonts
from workshops.exports.typesetting import compiled, language_of, no_panic

from .alt_text import alt_text_of
from .drawing import draw
from .other_scripts import lines_for_typst
from .png import with_words

HERE = Path(__file__).parent
SHEET, OVER, LINES = ((HERE / f"{name}.typ").read_bytes() for name in ("sheet", "over", "lines"))
FACES = [str(fonts.FOLDER / file) for file in (fonts.REGULAR, fonts.BOLD)]


def as_png(picture, width, height, dpi):
    """A PNG of `width` by `height` px, with its words as the description that goes with it."""
    import resvg_py  # only the process that writes pays for it

    svg = _svg(picture, size=(width, height), over=_over(picture)).decode()
    ours = {"font_files": FACES, "font_family": fonts.MAIN, "sans_serif_family": fonts.MAIN}
    with no_panic():
        # Without a dpi a point has no length, and Typst's SVG is measured in points.
        content = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, dpi=dpi, **ours)
    return with_words(bytes(content), alt_text_of(picture), dpi, picture.document.tag)


def as_pdf(picture, width, height):
    """A PDF of one sheet of `width` by `height` points: a figure whose alternative is its words."""
    told = language_of(picture.document) | {
        "title": picture.document.question,
        "alt": alt_text_of(picture),
        "width": width,
        "height": height,
        "scale": width / picture.width,
        "lines": list(lines_for_typst(picture)),
    }
    files = {"lines.typ": LINES, "picture.svg": _svg(picture)}
    return compiled(SHEET, files, told, format="pdf")


def _over(picture):
    """The address of an SVG that holds the lines in other scripts as outlines; nothing for none."""
    told = {"width": picture.width, "height": picture.height, "scale": 1}
    told |= language_of(picture.document)
    told["lines"] = list(lines_for_typst(picture))
    if not told["lines"]:
        return ""
    svg = compiled(OVER, {"lines.typ": LINES}, told, format="svg")
    return f"data:image/svg+xml;base64,{b64encode(svg).decode()}"


def _svg(picture, **how):
    svg = BytesIO()
    draw(picture, svg, is_alone=False, **how)
    return svg.getvalue()
