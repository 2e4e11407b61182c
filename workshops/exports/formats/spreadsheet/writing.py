"""Write the file."""

from datetime import datetime

import xlsxwriter
from django.utils.translation import gettext as _

from . import sheets
from .names import Names
from .page import Page

# What people wrote is never a formula, a link or a number.
AS_WRITTEN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
MADE = datetime(2000, 1, 1)  # the same document, the same bytes


def write(document, stream):
    """Write `document` as a workbook. Its first sheet begins with the headline."""
    book = xlsxwriter.Workbook(stream, {"in_memory": True, **AS_WRITTEN})
    settings = document.settings
    book.set_properties({"title": settings.title, "subject": document.question, "created": MADE})
    names = Names()
    book.set_custom_property("Language", document.tag)
    sheets.summary(Page(book, names.take(_("Summary")), document), document)
    for section in document.sections:
        page = Page(book, names.take(sheets.name_of(section)), document)
        sheets.section(page, section, document)
    book.close()
