"""Read the HTML of pages and frames: the live pieces, their words and their places."""

import re
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser

VOID = frozenset(("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"))
INLINE = frozenset(("a", "b", "bdi", "em", "i", "mark", "small", "span", "strong", "wbr"))
# What a frame may replace. Other ids, of labels and the like, belong to what is around them.
LIVE = re.compile(
    r"(why|node|count|tally|card|panel|outline|cause|check)-\d+"
    r"|phase|result|now|columns|head|conduct|read-back|plan|check|not-asked|deed"
)
UNSAID = frozenset(("script", "style", "template", "form", "svg"))


@dataclass(frozen=True, slots=True)
class Piece:
    """One live element, or one container of such. `within` is the nearest one around it, or None.

    `data` holds its data attributes without the prefix. `text` is what people wrote in it (the
    elements with dir="auto"), or else its own words, without those of pieces inside it.
    """

    id: str
    within: str | None
    data: tuple[tuple[str, str], ...]
    text: str

    @property
    def is_container(self):
        return any(name == "container" for name, _ in self.data)

    def get(self, name, default=""):
        return dict(self.data).get(name, default)


# All phones of a room get the same bytes, so a program that plays many phones reads them once.
@lru_cache(maxsize=4096)
def read(html):
    """Return the pieces of one fragment, outer before inner."""
    return parse(html)


def parse(html):
    """Return all pieces of `html`, in document order, outer before inner."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(found.piece() for found in reader.found)


class _Found:
    def __init__(self, id_, within, attributes):
        self.id = id_
        self.within = within
        self.data = _data(attributes)
        self.words = []
        self.written = []

    def piece(self):
        text = "".join(self.written or self.words)
        return Piece(self.id, self.within, self.data, " ".join(text.split()))


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []
        # For each open element: its tag, the piece that it is or is in, whether it is read out,
        # whether it is shown.
        self.open = [("", None, True, False)]

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        _, piece, said, written = self.open[-1]
        if _is_piece(attributes):
            piece = _Found(attributes["id"], piece.id if piece else None, attributes)
            written = False
            self.found.append(piece)
        said = said and not _is_unsaid(tag, attributes)
        written = written or attributes.get("dir") == "auto"
        self.open.append((tag, piece, said, written))
        self._part(tag)
        if tag in VOID:
            self.open.pop()

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        # End tags may be missing (<p>, <li>): close everything up to the one that is meant.
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place][0] == tag:
                self._part(tag)
                del self.open[place:]
                return

    def handle_data(self, text):
        _, piece, said, written = self.open[-1]
        if piece and said:
            (piece.written if written else piece.words).append(text)

    def _part(self, tag):
        """Keep the words of neighbouring blocks apart."""
        if tag not in INLINE:
            self.handle_data(" ")


def _is_piece(attributes):
    id_ = attributes.get("id")
    return bool(id_) and ("data-container" in attributes or LIVE.fullmatch(id_) is not None)


def _is_unsaid(tag, attributes):
    return (
        tag in UNSAID
        or attributes.get("aria-hidden") == "true"
        or "visually-hidden" in (attributes.get("class") or "")
    )


def _data(attributes):
    return tuple(
        sorted(
            (name.removeprefix("data-"), value or "")
            for name, value in attributes.items()
            if name.startswith("data-")
        )
    )
