"""FreeMind's .mm, which Freeplane also opens: the question in the middle."""

from django.utils.translation import gettext_lazy as _

from workshops.exports.outline import opening_of, outline_of

from .xml_text import Writer

SLUG = "mm"
LABEL = _("Mind map (FreeMind)")
PURPOSE = _("for FreeMind, Freeplane and other mind map programs")
CONTENT_TYPE = "application/x-freemind"
IS_LONG = False
EXTENSION = "mm"

FOLDED_FROM = 3  # the level whose answers are folded when the map is opened


def write(document, stream):
    """Write `document` as a map: the tree to the right of its question, the rest to the left."""
    # Freeplane warns if a file begins with a declaration, or with FreeMind 1.
    xml = Writer(stream, is_declared=False)
    middle = "\n".join(filter(None, (document.so_far, document.question)))
    with xml.inside("map", version="0.9.0"), xml.inside("node", TEXT=middle):
        _write(xml, opening_of(document), "left")
        for section in document.sections:
            side = "right" if section.slug == "tree" else "left"
            _write(xml, outline_of(section), side)


def _write(xml, items, side=None):
    for item in items:
        with xml.inside("node", TEXT=item.text, **_looks(item, side)):
            _notes(xml, item)
            _write(xml, item.items)


def _looks(item, side):
    level = item.node.depth if item.node else 0
    return {
        "POSITION": side,
        "ID": f"node_{item.node.id}" if item.node else None,
        "FOLDED": "true" if level >= FOLDED_FROM else None,
    }


def _notes(xml, item):
    """Write it as a note, which opens beside its node: attributes would show a table in each."""
    if item.cause:
        xml.leaf("icon", BUILTIN="button_ok")
    if not item.labels:
        return
    with xml.inside("richcontent", TYPE="NOTE"), xml.inside("html"):
        xml.leaf("head")
        with xml.inside("body"):
            for note in item.labels:
                xml.leaf("p", note)
