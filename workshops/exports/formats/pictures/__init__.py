"""The tree as pictures: as large as it needs to be, or on a sheet of a fixed size."""

from . import a3, poster, sheet, slide, svg

__all__ = ["a3", "poster", "sheet", "slide", "svg"]
