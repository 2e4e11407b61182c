"""XML as a stream of elements: what people wrote is always text."""

import re
from contextlib import contextmanager
from xml.sax.saxutils import XMLGenerator

# Characters that XML 1.0 does not allow (its production 2, Char).
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Writer:
    """Write elements one after another into a stream of bytes."""

    def __init__(self, stream, *, is_declared=True):
        """Write to `stream`.

        Without a declaration the text is all ASCII, for every encoding that a reader may expect.
        """
        encoding = "utf-8" if is_declared else "us-ascii"
        self._xml = XMLGenerator(stream, encoding=encoding, short_empty_elements=True)
        if is_declared:
            self._xml.startDocument()
        self._open = []

    def start(self, name, **attributes):
        """Open an element. Attributes keep their line ends; those without a value are left out."""
        cleaned = {
            key: clean(str(value)) for key, value in attributes.items() if value not in ("", None)
        }
        self._xml.startElement(name, cleaned)
        self._open.append(name)

    def end(self):
        """Close the element that was opened last."""
        self._xml.endElement(self._open.pop())

    def leaf(self, name, text="", /, **attributes):
        """Write an element that only contains text."""
        with self.inside(name, **attributes):
            self._xml.characters(clean(text))

    @contextmanager
    def inside(self, name, **attributes):
        self.start(name, **attributes)
        yield
        self.end()


def clean(text):
    """Return `text` with a replacement character for each that XML does not allow."""
    return NOT_IN_XML.sub("\ufffd", text)
