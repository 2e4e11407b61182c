"""The picture of the tree: left to right, one column a why, as large as it needs to be.

boxes.py builds the boxes, text_blocks.py wraps their words, contours.py packs them,
lines.py joins them, canvas.py puts the tree under its heading, sheet.py fits it to a fixed page,
and drawing.py writes it down as SVG, of which raster.py makes PNG and PDF, with other_scripts.py
beside it. Lengths are in px of the picture.
"""

from .canvas import picture_of
from .drawing import draw
from .figure import figure_for_typst, figure_of
from .poster import poster_of
from .raster import as_pdf, as_png
from .sheet import sheet_of, slide_of

__all__ = [
    "as_pdf",
    "as_png",
    "draw",
    "figure_for_typst",
    "figure_of",
    "picture_of",
    "poster_of",
    "sheet_of",
    "slide_of",
]
