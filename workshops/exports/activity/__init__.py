"""The log of what accounts did, as lines to read and as a file. Names and titles are looked up."""

from .groups import GROUPS, entries_of, page_of
from .lines import csv_of, lines_of

__all__ = ["GROUPS", "csv_of", "entries_of", "lines_of", "page_of"]
