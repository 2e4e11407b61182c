"""Only an answer on each row, to paste as sticky notes onto a whiteboard."""

from django.utils.translation import gettext_lazy as _

from workshops.exports.tree import in_order
from workshops.words import quoted

from .cells import write_rows

SLUG = "notes"
LABEL = _("Sticky notes (CSV)")
PURPOSE = _("to paste onto an online whiteboard, one note for each answer")
CONTENT_TYPE = "text/csv; charset=utf-8"
IS_LONG = False
EXTENSION = "csv"
TREE_ALONE = True
IS_TABLE = True  # only rows: the name of the file says that a session is still open


def write(document, stream):
    """Write each answer and theme, in tree order."""
    nodes = (each.node for each in in_order(document.trees))
    write_rows([(quoted(node),) for node in nodes if node.depth], stream)
