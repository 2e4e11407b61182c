"""A spreadsheet: a sheet for the summary, and one for each section."""

from django.utils.translation import gettext_lazy as _

SLUG = "xlsx"
LABEL = _("Spreadsheet (Excel)")
PURPOSE = _("to sort, filter and count answers, causes and actions")
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
IS_LONG = True
EXTENSION = "xlsx"


def write(document, stream):
    """Write `document` as a workbook. Its first sheet begins with the headline."""
    from .writing import write  # only the process that writes loads the library

    write(document, stream)
