"""One answer a row and nothing else, to paste as sticky notes onto a whiteboard."""

from workshops.models import Node
from workshops.words import quoted

from .cells import write_rows

SLUG = "notes"
LABEL = "Sticky notes (CSV)"
PURPOSE = "to paste onto an online whiteboard, one note for each answer"
CONTENT_TYPE = "text/csv; charset=utf-8"
IS_LONG = False
EXTENSION = "csv"
TREE_ALONE = True


def write(document, stream):
    """Write each answer and theme, in tree order."""
    first = [(document.so_far,)] if document.so_far else []
    shown = (node for node in document.record.nodes if node.state != Node.State.UNGROUPED)
    write_rows([*first, *((quoted(node),) for node in shown if node.depth)], stream)
