"""Many real participants at once, and a book kept of what came of every answer."""

from .run import Load
from .verdict import FAULTS

__all__ = ["FAULTS", "Load"]
