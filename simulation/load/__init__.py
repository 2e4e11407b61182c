"""Many real participants at once, and a record of what happened to each answer."""

from .run import Load
from .verdict import FAULTS

__all__ = ["FAULTS", "Load"]
