"""One answer a row, for a spreadsheet or a program."""

from .answers import HEADINGS, answer_rows
from .cells import write_rows

SLUG = "csv"
LABEL = "Answers (CSV)"
PURPOSE = "one answer a row, for any spreadsheet or program"
CONTENT_TYPE = "text/csv; charset=utf-8"
IS_LONG = False
EXTENSION = "csv"
TREE_ALONE = True
IS_TABLE = True  # nothing but rows: that a session goes on is said by the name of the file


def write(document, stream):
    """Write a heading and a row for each node, in tree order."""
    write_rows([HEADINGS, *answer_rows(document)], stream)
