"""The lossless format: docs/session.schema.json says what it has, docs/export-format.md why."""

import json
from dataclasses import asdict

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from workshops.exports.sections import sections_of

from .text import text_into

SLUG = "json"
LABEL = _("Data (JSON)")
PURPOSE = _("to import the session again, or for other software")
CONTENT_TYPE = "application/json"
IS_LONG = False
EXTENSION = "json"

FORMAT = "coprod-session"
VERSION = 1


def write(document, stream):
    """Write `document` as one JSON object, indented so that it can be read.

    It is in English in every language, so that the same session gives the same data.
    """
    with text_into(stream) as text, translation.override("en"):
        json.dump(_as_data(document), text, ensure_ascii=False, indent=1)
        text.write("\n")


def written_reader(reader):
    """Return what files call a reader: they had another word for who runs the server first."""
    return "keeper" if reader == "operator" else reader


def _as_data(document):
    record = document.kept
    sections = sections_of(document.record, document.trees, document.numbers)
    return {
        **({"so_far": document.so_far} if document.so_far else {}),
        "format": FORMAT,
        "version": VERSION,
        "reader": written_reader(document.reader),
        "code": record.code,
        "session": record.settings.written(),
        "numbers": {"depth": document.numbers.depth, **document.numbers.written()},
        "nodes": [node.written() for node in record.nodes],
        "whys": [why.written() for why in record.whys],
        "causes": [cause.written() for cause in record.causes],
        "checks": [check.written() for check in record.checks],
        "remarks": [remark.written() for remark in record.remarks],
        "voice": record.voice.written(),
        "sections": [_section(section) for section in sections if not section.is_core],
    }


def _section(section):
    blocks = [asdict(block) for block in section.blocks]
    return {"slug": section.slug, "title": section.title, "blocks": blocks}
