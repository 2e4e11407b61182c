"""The why-tree as a picture: from left to right, as large as it needs to be.

twigs.py makes a tree of the document's steps, blocks.py gives each twig its lines, layout.py puts
blocks where none touches another, svg.py draws them; fitting.py and folding.py are for sheets of a
fixed size, raster.py makes PNG and PDF. Lengths are in px of the picture.
"""

from .fitting import largest
from .folding import readable
from .raster import as_pdf, as_png
from .svg import compose
from .twigs import twigs_of

__all__ = ["as_pdf", "as_png", "compose", "largest", "readable", "twigs_of"]
