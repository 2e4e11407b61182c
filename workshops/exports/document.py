"""The one document that the summary page and every format are written from."""

from dataclasses import dataclass

from workshops.board import snapshot
from workshops.models import Session

from .blocks import Section
from .gathering import gather
from .lead import lead_of
from .numbers import Numbers, numbers_of
from .record import Reader, Record
from .sections import sections_of
from .visible import visible_to


@dataclass(frozen=True)
class Document:
    """What one reader may take away from a session: the data, and how it is told."""

    reader: Reader
    record: Record
    numbers: Numbers
    lead: str
    sections: tuple[Section, ...]

    @property
    def settings(self):
        return self.record.settings

    @property
    def question(self):
        """What was asked; several questions stand side by side."""
        return " / ".join(node.text or "" for node in self.record.questions)


def document_of(session, reader):
    """The document of `session` for `reader` (see visible.py), read in one snapshot."""
    with snapshot():
        whole = gather(Session.objects.get(pk=session.pk))
    return document_from(whole, reader)


def document_from(whole, reader):
    """The document of a whole record, as `reader` may see it."""
    numbers = numbers_of(whole)
    record = visible_to(reader, whole)
    return Document(reader, record, numbers, lead_of(record, numbers), sections_of(record, numbers))
