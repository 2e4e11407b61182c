"""The one document that the summary page and every format are written from."""

from dataclasses import dataclass

from django.utils import timezone

from workshops.board import snapshot
from workshops.models import Session
from workshops.words import counted, long_day

from .blocks import Section, Tree
from .branding import PLAIN, Branding, branding_of
from .direction import runs_left
from .headline import headline_of, so_far_of
from .numbers import Numbers, numbers_of
from .redaction import redacted_for
from .sections import sections_of
from .session_record import Reader, SessionRecord
from .snapshot import read_record


@dataclass(frozen=True)
class Document:
    """What one reader may take away from a session: the data, and how it is told.

    `record` is what every format tells. `kept` is what the JSON alone holds: for the organiser and
    the keeper also what was hidden.
    """

    reader: Reader
    record: SessionRecord
    kept: SessionRecord
    numbers: Numbers
    headline: str
    sections: tuple[Section, ...]
    so_far: str = ""  # where the session goes on: when this was taken, to be told first
    branding: Branding = PLAIN

    @property
    def settings(self):
        return self.record.settings

    @property
    def question(self):
        """What was asked; several questions stand side by side."""
        return " / ".join(node.text or "" for node in self.record.questions)

    @property
    def runs_left(self):
        """Whether it is read from right to left: as its question is, or else its title."""
        return runs_left(self.question if self.record.questions else self.settings.title)

    @property
    def trees(self):
        """Every block that is a tree."""
        blocks = (block for section in self.sections for block in section.blocks)
        return tuple(block for block in blocks if isinstance(block, Tree))

    @property
    def where(self):
        """Whose session, and its title: words of theirs, which may run from right to left."""
        return ", ".join(filter(None, (self.branding.name, self.settings.title)))

    @property
    def when(self):
        """Its day and planned length, where there is a plan: words of ours, on their own line."""
        if not self.settings.has_plan:
            return ""
        planned = f"Planned length: {counted(self.settings.minutes, 'minute')}"
        return ". ".join(filter(None, (long_day(self.settings.day), planned)))

    @property
    def where_and_when(self):
        """Those two, without the one that is empty."""
        return tuple(filter(None, (self.where, self.when)))


def document_of(session, reader):
    """The document of `session` for `reader` (see redaction.py), read in one snapshot."""
    with snapshot():
        session = Session.objects.get(pk=session.pk)
        whole, branding = read_record(session), branding_of(session)
    so_far = so_far_of(session, reader, timezone.localtime())
    return document_from(whole, reader, so_far=so_far, branding=branding)


def document_from(whole, reader, **beside):
    """The document of a whole record, as `reader` may see it."""
    numbers = numbers_of(whole)
    kept = redacted_for(reader, whole)
    record = redacted_for("public", kept)
    told = (headline_of(record, numbers), sections_of(record, numbers))
    return Document(reader, record, kept, numbers, *told, **beside)
