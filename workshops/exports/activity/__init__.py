"""The log of what accounts did, as lines to read and as a file. Names and titles are looked up."""

from .entries import COPROD, accounts_in, entries_of, page_of
from .groups import GROUPS
from .lines import csv_of, lines_of

__all__ = ["COPROD", "GROUPS", "accounts_in", "csv_of", "entries_of", "lines_of", "page_of"]
