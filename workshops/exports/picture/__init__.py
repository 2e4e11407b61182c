"""The picture of the tree: left to right, one column a why, as large as it needs to be.

boxes.py builds what is to be placed, text_blocks.py wraps its words, contours.py packs it,
lines.py joins it, canvas.py sets it under its heading, sheet.py fits it to a page of a fixed size,
and drawing.py writes it down as SVG, of which raster.py makes PNG and PDF, with other_scripts.py
beside it. Lengths are in px of the picture. Nothing recurses, so that a tree may be as deep as it
likes.
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
