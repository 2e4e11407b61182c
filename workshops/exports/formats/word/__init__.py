"""A Word document: real headings, a numbered tree, a table of actions."""

from django.utils.translation import gettext_lazy as _

SLUG = "docx"
LABEL = "Word"  # a name, the same in every language
PURPOSE = _("to edit in Word, LibreOffice or Google Docs")
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
IS_LONG = True
EXTENSION = "docx"


def write(document, stream):
    """Write `document` as a Word file."""
    from .writing import write  # only the process that writes loads the library

    write(document, stream)
