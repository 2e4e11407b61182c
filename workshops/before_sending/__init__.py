"""What people may not want to send to a whole room: found in their text, never kept."""

from .finder import first_found, found_in, without
from .found import Found

__all__ = ["Found", "first_found", "found_in", "without"]
