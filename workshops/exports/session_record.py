"""A record of a session: flat, frozen, in tree order.

The JSON is written from it and read into it. Nodes name their parents, so a tree of any depth is a
plain list. The reader, the writer, their limits and the JSON Schema depend only on the declarations
in entries/.
"""

from dataclasses import dataclass, field
from typing import Literal

from .entries import (
    CauseEntry,
    CheckEntry,
    NodeEntry,
    RemarkEntry,
    Settings,
    VoiceEntry,
    WhyEntry,
)

type Reader = Literal["public", "link", "organiser", "operator"]


@dataclass(frozen=True)
class SessionRecord:
    settings: Settings
    nodes: tuple[NodeEntry, ...]
    whys: tuple[WhyEntry, ...] = ()
    causes: tuple[CauseEntry, ...] = ()
    checks: tuple[CheckEntry, ...] = ()
    remarks: tuple[RemarkEntry, ...] = ()
    voice: VoiceEntry = field(default_factory=VoiceEntry)
    code: str = field(default="", compare=False)
    # Everybody was asked what they think of it, though the session may not be closed yet.
    was_asked_about: bool = field(default=False, compare=False)

    @property
    def questions(self):
        return tuple(node for node in self.nodes if node.parent is None)
