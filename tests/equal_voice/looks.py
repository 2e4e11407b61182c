"""All that is written of a replayed room, with what is drawn by chance made the same."""

import io
import re

from tests.factories import fresh
from workshops import board, fragments
from workshops.exports.document import document_of
from workshops.exports.formats import FORMATS
from workshops.models import Node

# The others are pictures, pages and office files of the same document.
TEXTS = "md", "txt", "csv", "notes", "json", "opml", "mm", "mermaid", "graphml"
# Ids of answers and times in milliseconds are long; ids of whys, steps and checks count on.
COUNTED_ON = r'(deeds/|whys/|checks/|why="|why=|check="|step-|undo-|panel-|check-)\d+'
DRAWN = rf"floods?[-/][0-9a-f]{{16}}|{COUNTED_ON}|\d{{9,}}"
TIME = r"\d?\d:\d\d|\d{4}-\d\d-\d\d[T ][\d:.+]+"


def desk(session):
    """Return what a desk receives since revision 0: elements with their places, and removals."""
    session = in_one_order(session)
    frame = fragments.frame(session.pk, 0, board.DESK)
    pieces = (f"{each.id} {each.into} {each.sort} {each.html}" for each in frame.upserts)
    in_order = sorted(pieces, key=lambda piece: re.sub(DRAWN, "", piece))
    return masked(session, "\n".join([*in_order, f"{len(frame.removals)} removed"]))


def files(session):
    """Return the lines of each file of text that everybody may have."""
    session = in_one_order(session)
    document = document_of(session, "public")
    return {slug: masked(session, _written(FORMATS[slug], document)) for slug in TEXTS}


def in_one_order(session):
    """Put the answers of a session into the order of their words: their own is by chance.

    So are their ids, in the order of which stands what was placed with equal numbers of people.
    """
    session = fresh(session)
    nodes = list(session.nodes.order_by("text"))
    for sort, node in enumerate(nodes):
        node.sort = sort
    Node.objects.bulk_update(nodes, ["sort"])
    sorts = {node.pk: node.sort for node in nodes}
    for batch in (session.voice or {}).get("batches", []):
        batch["placed"].sort(key=lambda placed: (-placed[2], sorts[placed[0]], placed[3:]))
    session.save(update_fields=["voice"])
    return session


def masked(session, text):
    """Return lines in which such numbers count on as they appear, without codes and times."""
    for code in (session.written_code, session.code):
        text = text.replace(code, "CODE")
    numbers = {}
    text = re.sub(DRAWN, lambda found: f"n{numbers.setdefault(found[0], len(numbers))}", text)
    return re.sub(TIME, "TIME", text).splitlines()


def _written(form, document):
    stream = io.BytesIO()
    form.write(document, stream)
    return stream.getvalue().decode()
