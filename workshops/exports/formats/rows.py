"""One answer on each row, for a spreadsheet or other software."""

from django.utils.translation import gettext_lazy as _

from .answers import HEADINGS, answer_rows
from .cells import write_rows

SLUG = "csv"
LABEL = _("Answers (CSV)")
PURPOSE = _("one answer on each row, for any spreadsheet or other software")
CONTENT_TYPE = "text/csv; charset=utf-8"
IS_LONG = False
EXTENSION = "csv"
TREE_ALONE = True
IS_TABLE = True  # only rows: the name of the file says that a session is still open


def write(document, stream):
    """Write a heading and a row for each node, in tree order."""
    write_rows([HEADINGS, *answer_rows(document)], stream)
