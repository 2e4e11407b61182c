"""An outline in OPML. Document types are refused, and with them every entity."""

from xml.parsers import expat

from .located import Unreadable
from .outline import Line
from .shape import MOST_NODES


def lines(text, notes):
    """A line for each <outline> in the body; `notes` gets what is left out. Raises Unreadable."""
    reader = _Reader()
    try:
        reader.read(text)
    except expat.ExpatError as error:
        place = f"Line {error.lineno}, column {error.offset + 1}"
        raise Unreadable(f"{place}: this is not XML ({expat.ErrorString(error.code)}).") from None
    if reader.left_out:
        names = ", ".join(sorted(reader.left_out))
        notes.append(f"What stands beside the text of an item is left out: {names}.")
    return reader.lines


class _Reader:
    def __init__(self):
        self.lines = []
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
        raise Unreadable(f"{self._place}: a document type (<!DOCTYPE …>) is not taken.")

    def _start(self, name, attributes):
        if not self.open and name != "opml":
            raise Unreadable(f"{self._place}: this is not OPML, but <{name[:40]}>.")
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
            raise Unreadable(f"There are more than {MOST_NODES:,} lines, which is the most.")

    def _end(self, name):
        self.open.pop()
        if name == "outline" and self.open[1:2] == ["body"]:
            self.above.pop()

    @property
    def _place(self):
        return f"Line {self.parser.CurrentLineNumber}"
