"""The one document from which the summary page and every format are written."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import get_language, ngettext

from common.languages import figure, is_rtl, tag_of
from workshops.board import snapshot
from workshops.models.joined_query import session_of_id
from workshops.words import long_day

from .blocks import Section
from .branding import PLAIN, Branding, branding_of
from .direction import is_rtl_text
from .headline import Taken, headline_of, taken_at
from .notes import JOINED
from .numbers import Numbers, numbers_of
from .redaction import redacted_for
from .sections import sections_of
from .session_record import Reader, SessionRecord
from .snapshot import read_record
from .tree import TreeNode, trees_of


@dataclass(frozen=True)
class Document:
    """What one reader may download of a session: the data, and the words about it.

    `record` is what every format shows; `trees` has its nodes in their places. `kept` is what only
    the JSON has: for the organiser and the server operator also what was hidden. `taken` is None
    once the session is over. `language` is that of our own words, and must be in use while a format
    is written.
    """

    reader: Reader
    record: SessionRecord
    trees: tuple[TreeNode, ...]
    kept: SessionRecord
    numbers: Numbers
    headline: str
    sections: tuple[Section, ...]
    taken: Taken | None = None
    language: str = "en"
    branding: Branding = PLAIN

    @property
    def settings(self):
        return self.record.settings

    @property
    def so_far(self):
        """Return when this was taken, to be read first; nothing once the session is over."""
        return str(self.taken) if self.taken else ""

    @property
    def question(self):
        """Return what was asked; several questions are written side by side."""
        return " / ".join(node.text or "" for node in self.record.questions)

    @property
    def has_rtl_layout(self):
        """Return True if its pages and pictures are laid out from right to left.

        They are if our own words are, or else the question, or the title if there is none.
        """
        asked = self.question if self.record.questions else self.settings.title
        return self.is_rtl or is_rtl_text(asked)

    @property
    def is_rtl(self):
        """Return True if our own words are written from right to left."""
        return is_rtl(self.language)

    @property
    def tag(self):
        """Return the language of our own words, as files name it: en-GB."""
        return tag_of(self.language)

    @property
    def where(self):
        """Return whose session it is, and its title: people's own words, in either direction."""
        return ", ".join(filter(None, (self.branding.name, self.settings.title)))

    @property
    def when(self):
        """Return its day and its planned length, if any: our own words, on a separate line."""
        if not self.settings.has_plan:
            return ""
        return JOINED.join(filter(None, (long_day(self.settings.day), self._planned_length)))

    @property
    def _planned_length(self):
        minutes = self.settings.minutes
        label = ngettext("Planned length: %(n)s minute", "Planned length: %(n)s minutes", minutes)
        return label % {"n": figure(minutes)}

    @property
    def where_and_when(self):
        """Return those two, without an empty one."""
        return tuple(filter(None, (self.where, self.when)))


def document_of(session, reader):
    """Return the document of `session` for `reader` (see redaction.py), in the language in use.

    It is read in one snapshot.
    """
    with snapshot():
        session = session_of_id(session.pk)
        whole, branding = read_record(session), branding_of(session)
    taken = taken_at(session, reader, timezone.localtime())
    return document_from(whole, reader, taken=taken, branding=branding)


def document_from(whole, reader, **beside):
    """Return the document of a whole record, as `reader` may see it, in the language in use."""
    numbers = numbers_of(whole)
    kept = redacted_for(reader, whole)
    record = redacted_for("public", kept)
    trees = trees_of(record)
    words = (headline_of(record, numbers), sections_of(record, trees, numbers))
    language = get_language() or "en"
    return Document(reader, record, trees, kept, numbers, *words, language=language, **beside)
