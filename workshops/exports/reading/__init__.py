"""Reading a session from a file: our own JSON, the plain form, or an outline from elsewhere.

Nothing is written here. Whatever is wrong is one line with its place, such as nodes[12].parent.
"""

import json

from workshops.models import limits

from ..formats.data import FORMAT, VERSION
from . import indented, native, opml, outline, plain, table
from .located import Located, Unreadable

LARGEST = limits.IMPORT

__all__ = ["LARGEST", "Unreadable", "read"]


def read(raw, question=""):
    """Return the record in `raw` (bytes of a file), and notes on what was not taken as it is.

    An outline stands under `question`, if there is one. Ids are given anew. Raises Unreadable.
    """
    text = _decoded(raw)
    if text.lstrip()[:1] in ("{", "["):
        return _session(text, question)
    notes = []
    return outline.record(_lines(text, notes), question, notes), notes


def _session(text, question):
    top = Located(_parsed(text))
    if question:
        top.notes.append("The question that you typed is left out: the file has its own.")
    record = native.record(top) if _is_ours(top) else plain.record(top)
    return record, top.notes


def _lines(text, notes):
    if text.lstrip().startswith("<"):
        return opml.lines(text, notes)
    return table.lines(text, notes) if table.is_table(text) else indented.lines(text)


def _decoded(raw):
    if len(raw) > LARGEST:
        raise Unreadable(f"The file has more than {LARGEST // 1024**2} MB, which is the most.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"Byte {error.start + 1} of the file is not UTF-8 text.") from None


def _parsed(text):
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        place = f"Line {error.lineno}, column {error.colno}"
        raise Unreadable(f"{place}: this is not JSON ({error.msg}).") from None
    except RecursionError:
        raise Unreadable("The file is nested too deeply to be a session.") from None
    except ValueError:
        raise Unreadable("The file holds a number that is too long to be one.") from None


def _no_number(name):
    raise Unreadable(f"The file holds {name}, which is not a number of JSON.")


def _is_ours(top):
    if not isinstance(top.value, dict) or "format" not in top.value:
        return False
    top.get("format").one_of([FORMAT])
    version = top.get("version")
    if version.whole(least=1) != VERSION:
        raise version.wrong(f"this program reads version {VERSION}, not {version.value}")
    return True
