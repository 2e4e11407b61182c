"""OPML 2.0, which outliners and mind map programs import."""

from django.utils.translation import gettext_lazy as _

from workshops.exports.notes import JOINED
from workshops.exports.outline import opening_of, outline_of

from .xml_text import Writer

SLUG = "opml"
LABEL = _("Outline (OPML)")
PURPOSE = _("for outliners and mind map programs")
CONTENT_TYPE = "text/x-opml"
IS_LONG = False
EXTENSION = "opml"


def write(document, stream):
    """Write `document` as an outline: each section is an item, the tree is under its question."""
    xml = Writer(stream)
    with xml.inside("opml", version="2.0"):
        with xml.inside("head"):
            xml.leaf("title", document.settings.title)
        with xml.inside("body"):
            if document.so_far:
                xml.leaf("outline", text=document.so_far)
            _write(xml, opening_of(document))
            for section in document.sections:
                _write(xml, outline_of(section))


def _write(xml, items):
    for item in items:
        xml.start("outline", text=item.text, _note=JOINED.join(item.labels))
        _write(xml, item.items)
        xml.end()
