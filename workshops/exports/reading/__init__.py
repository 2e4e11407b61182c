"""Reading a session from a file: our own JSON, the plain form, or an outline from elsewhere.

Nothing is written here. An error is one line with its place, such as nodes[12].parent.
"""

import json

from django.utils.translation import gettext as _

from workshops.models import limits

from ..formats.data import FORMAT, VERSION
from . import indented, native, opml, outline, plain, table
from .located import Located, Unreadable

LARGEST = limits.IMPORT

__all__ = ["LARGEST", "Unreadable", "read"]


def read(raw, question=""):
    """Return the record in `raw` (bytes of a file), and notes on what was changed.

    An outline is put under `question`, if there is one. Ids are new. Raise Unreadable.
    """
    text = _decoded(raw)
    if text.lstrip()[:1] in ("{", "["):
        return _session(text, question)
    notes = []
    return outline.record(_lines(text, notes), question, notes), notes


def _session(text, question):
    top = Located(_parsed(text))
    if question:
        top.notes.append(_("The question that you typed is not used. The file has its own."))
    record = native.record(top) if _is_ours(top) else plain.record(top)
    return record, top.notes


def _lines(text, notes):
    if text.lstrip().startswith("<"):
        return opml.lines(text, notes)
    return table.lines(text, notes) if table.is_table(text) else indented.lines(text)


def _decoded(raw):
    if len(raw) > LARGEST:
        words = _("This file is too large. The most is %(most)s MB.")
        raise Unreadable(words % {"most": LARGEST // 1024**2})
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        words = _("Byte %(n)s of the file is not UTF-8 text.")
        raise Unreadable(words % {"n": error.start + 1}) from None


def _parsed(text):
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        words = _("This is not JSON. The mistake is at line %(line)s, column %(column)s.")
        raise Unreadable(words % {"line": error.lineno, "column": error.colno}) from None
    except RecursionError:
        raise Unreadable(_("This file has too many levels to be a session.")) from None
    except ValueError:
        raise Unreadable(_("This file contains a number that is too long.")) from None


def _no_number(name):
    words = _("This file contains %(name)s, which is not a number in JSON.")
    raise Unreadable(words % {"name": name})


def _is_ours(top):
    if not isinstance(top.value, dict) or "format" not in top.value:
        return False
    top.get("format").one_of([FORMAT])
    version = top.get("version")
    if version.whole(least=1) != VERSION:
        words = _(
            "This file has version %(found)s of the format. Coprod can read version %(known)s."
        )
        raise version.wrong(words, found=version.value, known=VERSION)
    return True
