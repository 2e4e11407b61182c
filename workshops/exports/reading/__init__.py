"""Reading a session from a file: our own JSON, and the plain form for a tree from elsewhere.

Nothing is written here. Whatever is wrong is one line with its place, such as nodes[12].parent.
"""

import json

from ..formats.data import FORMAT, VERSION
from . import own, plain
from .at import At, Unreadable

LARGEST = 20 * 1024 * 1024

__all__ = ["LARGEST", "Unreadable", "read"]


def read(raw):
    """The Record in `raw` (bytes of a JSON file), and notes for a person on what was cleaned.

    Ids are given anew. Raises Unreadable.
    """
    top = At(_parsed(_decoded(raw)))
    record = own.record(top) if _is_ours(top) else plain.record(top)
    return record, top.notes


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
