"""What there is to keep of a session: flat, frozen, in tree order.

JSON writes it and reads it back. Nodes name their parents, so a tree of any depth is a plain list.
"""

from dataclasses import dataclass, field
from typing import Literal

from workshops.models import Node, Session
from workshops.models.limits import DOTS, KEEP_DAYS, LEVELS, MINUTES, PLACES

type Reader = Literal["public", "link", "organiser", "keeper"]


@dataclass(frozen=True)
class Settings:
    """What was planned. `day` is the day it was opened, as 2026-11-23, without a time."""

    title: str
    welcome: str = ""
    day: str | None = None
    phase: str = Session.Phase.CLOSING
    minutes: int = MINUTES
    levels: int = LEVELS
    mode: str = Session.Mode.SILENT
    dots: int = DOTS
    role_groups: tuple[str, ...] = ()
    cap: int = PLACES
    keep_days: int = KEEP_DAYS
    locked: bool = False
    people: int = 0

    @property
    def has_plan(self):
        """False for a tree from elsewhere while nobody has opened it here: it took no minutes."""
        return bool(self.day or self.people) or self.phase not in Session.OVER


@dataclass(frozen=True)
class NodeEntry:
    """A question, an answer or a theme. `text` is None where the reader may not see it."""

    id: int
    kind: str
    parent: int | None
    text: str | None
    depth: int = 0
    theme: int | None = None
    state: str = Node.State.VISIBLE
    reason: str = ""
    from_room: bool = False
    tally: int | None = 0

    @property
    def is_here(self):
        return self.state == Node.State.VISIBLE


@dataclass(frozen=True)
class WhyEntry:
    """A why about one node: its place in the order of whys (`turn`), its stage, its answers.

    `minutes` is how long the room was at it, once it is settled (see timing.py).
    """

    node: int
    stage: str
    turn: int
    answers: int = 0
    minutes: int | None = None


@dataclass(frozen=True)
class ActionEntry:
    what: str
    who: str = ""
    by_when: str = ""
    how_known: str = ""


@dataclass(frozen=True)
class CauseEntry:
    node: int
    wording: str
    actions: tuple[ActionEntry, ...] = ()


@dataclass(frozen=True)
class SessionRecord:
    settings: Settings
    nodes: tuple[NodeEntry, ...]
    whys: tuple[WhyEntry, ...] = ()
    causes: tuple[CauseEntry, ...] = ()
    code: str = field(default="", compare=False)

    @property
    def questions(self):
        return tuple(node for node in self.nodes if node.parent is None)
