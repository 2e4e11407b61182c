"""The JSON Schema of an exported session, from which docs/session.schema.json is made."""

from typing import get_args

from .entries import (
    ActionEntry,
    BatchEntry,
    BlockEntry,
    CauseEntry,
    ChangedEntry,
    CheckEntry,
    CountEntry,
    NodeEntry,
    PartEntry,
    PlacedEntry,
    RemarkEntry,
    Settings,
    UpdateEntry,
    VoiceEntry,
    WhyEntry,
)
from .formats.data import FORMAT, VERSION, written_reader
from .kinds import Each, Object, Whole
from .numbers import Hidden, Numbers
from .session_record import Reader

ENTRIES = (
    *(Settings, Numbers, Hidden, NodeEntry, WhyEntry),
    *(CauseEntry, ActionEntry, UpdateEntry, ChangedEntry, CheckEntry, CountEntry),
    RemarkEntry,
    *(VoiceEntry, PartEntry, BlockEntry, BatchEntry, PlacedEntry),
)
LONGEST_CODE = 9  # written as K7QX-M2PD
STRING = {"type": "string"}
STRINGS = {"type": "array", "items": STRING}


def json_schema():
    """Return the JSON Schema (draft 2020-12) of what formats/data.py writes."""
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:coprod:session:{VERSION}",
        "title": "A Coprod session",
    }
    about = (
        "One why? workshop: its plan, its tree, its underlying causes and actions. "
        "See export-format.md."
    )
    members = _members()
    required = [name for name in members if name != "so_far"]
    return head | _object(members, required, about) | {"$defs": _definitions()}


def _members():
    return {
        "so_far": {
            **STRING,
            "minLength": 1,
            "description": (
                "Only before the session is closed: when this was taken, and at which revision."
            ),
        },
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "reader": {
            "enum": [written_reader(reader) for reader in get_args(Reader.__value__)],
            "description": "For whom it was written; what that reader may not see is absent.",
        },
        "code": {
            **STRING,
            "maxLength": LONGEST_CODE,
            "description": "The code of the session; empty for a reader who has a link without it.",
        },
        "session": Object(Settings).schema(),
        "numbers": Object(Numbers).schema(),
        "nodes": Each(Object(NodeEntry)).schema() | {"minItems": 1},
        "whys": Each(Object(WhyEntry)).schema(),
        "causes": Each(Object(CauseEntry)).schema(),
        "checks": Each(Object(CheckEntry)).schema(),
        "remarks": Each(Object(RemarkEntry)).schema(),
        "voice": Object(VoiceEntry).schema(),
        "sections": {"type": "array", "items": {"$ref": "#/$defs/section"}},
    }


def _definitions():
    definitions = {entry.json_name: entry.schema() for entry in ENTRIES}
    return definitions | {"numbers": _with_depth(Numbers.schema()), "section": _section()}


def _with_depth(numbers):
    """Add the depth, which is counted from the levels, before the other numbers."""
    return numbers | {
        "required": ["depth", *numbers["required"]],
        "properties": {"depth": Whole().schema(), **numbers["properties"]},
    }


def _section():
    lines = _object({"lines": STRINGS})
    table = _object({"headings": STRINGS, "rows": {"type": "array", "items": STRINGS}})
    blocks = {"type": "array", "items": {"anyOf": [lines, table]}}
    members = {"slug": STRING, "title": STRING, "blocks": blocks}
    return _object(members, about="A part of the summary, in words.")


def _object(members, required=None, about=""):
    return {
        "type": "object",
        **({"description": about} if about else {}),
        "required": list(members) if required is None else required,
        "properties": members,
        "additionalProperties": False,
    }
