"""What a frame is made of: the rows that have changed for an audience, and what they concern."""

from dataclasses import dataclass
from datetime import datetime

from .checks import CheckChanges, CheckRow
from .closing import ClosingRow
from .common_ground import ComparedRow
from .derived import Asking
from .not_asked import NotAsked
from .record_remarks import RemarkRow
from .results import ResultRow
from .rows import CauseRow, DotsRow, NodeRow, SessionRow, UndoRow, WhyRow
from .shown import ShownRow


@dataclass(frozen=True, slots=True)
class Unasked:
    """A why whose asking was undone, and its node."""

    id: int
    node_id: int


@dataclass(frozen=True, slots=True)
class Changes(Asking):
    """From `since` to `to`, in an order in which they can be applied one after the other."""

    session: SessionRow
    since: int
    to: int
    head_changed: bool
    nodes: tuple[NodeRow, ...]
    tallied: tuple[NodeRow, ...]
    left: tuple[int, ...]
    whys: tuple[WhyRow, ...]
    unasked: tuple[Unasked, ...]
    counted: tuple[WhyRow, ...]
    open_whys: tuple[WhyRow, ...]
    latest: WhyRow | None
    voted: WhyRow | None
    deepest: int
    answers: int
    begun_at: datetime | None
    checks: CheckChanges
    causes: tuple[CauseRow, ...] = ()
    causes_left: tuple[int, ...] = ()
    cause_count: int = 0
    undo_steps: tuple[UndoRow, ...] = ()
    floods: tuple[str, ...] = ()
    dots: tuple[DotsRow, ...] = ()
    not_asked: NotAsked | None = None
    closing: ClosingRow | None = None
    remarks: tuple[RemarkRow, ...] = ()
    result: ResultRow | None = None
    screen_changed: bool = False
    shown_causes: tuple[CauseRow, ...] = ()
    shown_causes_changed: bool = False
    shown: ShownRow | None = None
    check: CheckRow | None = None
    compared: ComparedRow | None = None

    @property
    def whys_changed(self):
        return bool(self.whys or self.unasked)

    @property
    def result_changed(self):
        """Return True if the result of the last vote may have changed, begun or ended."""
        shown = self.nodes or self.tallied or self.left
        why = self.shown.why if self.shown else self.latest
        is_settled = why is not None and not why.is_open
        return bool(self.head_changed or self.whys_changed or (is_settled and shown))

    @property
    def not_asked_changed(self):
        """Return True if what nobody has asked about may have changed."""
        named = self.nodes or self.tallied or self.left or self.causes or self.causes_left
        return bool(named or self.head_changed or self.whys_changed)

    @property
    def read_back_changed(self):
        """Return True if what the room reads back may have changed or left."""
        is_chosen = self.shown is not None and self.shown.chose_to_read_back
        return bool(is_chosen and (self.nodes or self.left))

    @property
    def check_changed(self):
        """Return True if what people chose may be shown now, or no more, or in other words."""
        is_over = self.check is not None and not self.check.is_open
        return bool(self.checks.changed or (is_over and (self.nodes or self.left)))

    @property
    def compared_changed(self):
        """Return True if what was compared between the sides may have changed, or left."""
        return bool(self.screen_changed or (self.compared and (self.nodes or self.left)))

    @property
    def remarks_changed(self):
        """Return True if what people wrote about the record may have changed, or its causes."""
        return bool(self.head_changed or self.screen_changed or self.causes or self.causes_left)

    @property
    def counts_changed(self):
        return bool(self.counted)
