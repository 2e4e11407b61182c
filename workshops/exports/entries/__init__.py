"""The objects of the JSON, each declared once: a module for each."""

from .base import Entry, fact
from .cause import ActionEntry, CauseEntry, ChangedEntry, UpdateEntry
from .check import MOST_COUNTS, CheckEntry, CountEntry
from .common_ground import BatchEntry, PlacedEntry
from .node import NodeEntry
from .remark import RemarkEntry
from .settings import Settings
from .voice import BlockEntry, PartEntry, VoiceEntry
from .why import MOST_MINUTES, WhyEntry

__all__ = [
    "MOST_COUNTS",
    "MOST_MINUTES",
    "ActionEntry",
    "BatchEntry",
    "BlockEntry",
    "CauseEntry",
    "ChangedEntry",
    "CheckEntry",
    "CountEntry",
    "Entry",
    "NodeEntry",
    "PartEntry",
    "PlacedEntry",
    "RemarkEntry",
    "Settings",
    "UpdateEntry",
    "VoiceEntry",
    "WhyEntry",
    "fact",
]
