"""An outline in OPML. Document types are refused, and with them every entity."""

from xml.parsers import expat

from django.utils.translation import gettext as _

from .located import Unreadable
from .outline import Line, too_many_lines
from .shape import MOST_NODES


def lines(text, notes):
    """Return a line for each <outline> in the body; add to `notes` what is left out.

    Raise Unreadable."""
    reader = _Reader()
    try:
        reader.read(text)
    except expat.ExpatError as error:
        words = _("This is not XML. The mistake is at line %(line)s, column %(column)s.")
        place = {"line": error.lineno, "column": error.offset + 1}
        raise Unreadable(words % place) from None
    if reader.left_out:
        names = ", ".join(sorted(reader.left_out))
        notes.append(
            _("Only the text of each item is used. Left out: %(names)s.") % {"names": names}
        )
    return reader.lines


class _Reader:
    def __init__(self):
        self.lines = []
        self.line = _("Line %(n)s")
        self.left_out = set()  # names of attributes
        self.open = []  # names of elements
        self.above = []  # keys of outlines
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartDoctypeDeclHandler = self._refuse_types
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def read(self, text):
        self.parser.Parse(text.encode(), True)

    def _refuse_types(self, *declared):
        words = _("%(place)s has a document type (<!DOCTYPE …>). Delete it and try again.")
        raise Unreadable(words % {"place": self._place})

    def _start(self, name, attributes):
        if not self.open and name != "opml":
            words = _("This is not OPML. It begins with <%(name)s>.")
            raise Unreadable(words % {"name": name[:40]})
        self.open.append(name)
        if name == "outline" and self.open[1:2] == ["body"]:
            self._add(attributes)

    def _add(self, attributes):
        key = len(self.lines) + 1
        parent = self.above[-1] if self.above else None
        self.lines.append(Line(self._place, key, parent, attributes.pop("text", "")))
        self.above.append(key)
        self.left_out |= {name[:40] for name, value in attributes.items() if value.strip()}
        if key > MOST_NODES:
            raise too_many_lines()

    def _end(self, name):
        self.open.pop()
        if name == "outline" and self.open[1:2] == ["body"]:
            self.above.pop()

    @property
    def _place(self):
        return self.line % {"n": self.parser.CurrentLineNumber}
