"""Cells of a CSV file that no spreadsheet reads as a formula.

The rule is OWASP's ("CSV Injection"): a cell that begins with one of these marks gets an apostrophe
before it. One that begins with an apostrophe gets another, so that removing the first apostrophe
from each such cell restores what was written.
"""

import csv

from .text import text_into

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
BOM = "\ufeff"  # without it, Excel does not recognise UTF-8


def write_rows(rows, stream):
    """Write rows of cells, all of them quoted, in UTF-8."""
    with text_into(stream) as text:
        text.write(BOM)
        csv.writer(text, quoting=csv.QUOTE_ALL).writerows([guarded(c) for c in row] for row in rows)


def guarded(cell):
    """Return a cell of the file; numbers stay numbers."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(RISKY):
        return f"'{cell}"
    return cell
