"""What pages are made of: frozen, and without what their audience may not see."""

from dataclasses import dataclass
from datetime import date, datetime

from workshops.commitments import WORDS
from workshops.equal_voice.stored import from_stored
from workshops.models import Node, Why
from workshops.models.phase import InPhase
from workshops.models.session_closing import WithRecord
from workshops.rules import ABOUT_CAUSES, allows, may_read_back

from .by_group import part_rows
from .views import ViewRow


@dataclass(frozen=True, slots=True)
class SessionRow(InPhase, WithRecord):
    """A session's head, and the sums that every screen may show."""

    id: int
    code: str
    code_to_join: str
    title: str
    welcome: str
    question: str
    question_id: int
    phase: str
    mode: str
    minutes: int
    minutes_to_arrive: int
    minutes_to_close: int
    minutes_for_whys: int
    minutes_each: int | None
    levels: int
    prompt_kind: str
    prompt_text: str
    dots: int
    locked: bool
    paused: bool
    checks_first: bool
    groups_to_choose: tuple[str, ...]
    side_names: tuple[str, ...]
    voice: dict | None
    people: int
    keep_days: int = 0
    record_days: int | None = None
    collect_until: datetime | None = None
    collected_at: datetime | None = None
    record: str = ""
    languages: tuple[str, ...] = ()

    @property
    def parts(self):
        """Return how much each group said, once it is published."""
        return part_rows(from_stored(self.voice), self.side_names)

    @property
    def keeps_the_record(self):
        """Return True if causes and actions are kept longer than answers."""
        return (self.record_days or 0) > self.keep_days


@dataclass(frozen=True, slots=True)
class WhyRow:
    """A why. `ends_ms` is in milliseconds since 1970; `answers` is None if it is not shown.

    `late_ms`: until when it takes answers although it is settled, in the same unit; mostly None.
    `batch` is the same for whys that were asked together, and None for one that stands alone.
    `voters` and `dots_given` are None unless it is settled after a vote. `was_voted`, at the desk
    only: voting was opened here, whether or not anyone gave a dot.
    """

    id: int
    node_id: int
    stage: str
    position: int
    asked_at: datetime
    ends_ms: int | None
    timer_seconds: int | None
    mode: str
    prompt_kind: str
    prompt_text: str
    answers: int | None
    late_ms: int | None = None
    batch: int | None = None
    voters: int | None = None
    dots_given: int | None = None
    was_voted: bool = False
    node: "NodeRow | None" = None
    path: tuple["NodeRow", ...] = ()

    @property
    def has_result(self):
        """Return True if it is settled after a vote; of dots on paper alone, 0 were given."""
        return self.dots_given is not None

    @property
    def is_open(self):
        return self.stage != Why.Stage.SETTLED

    @property
    def takes_paper_dots(self):
        """Return True if dots on paper can be added at the desk: while voting, or after it."""
        return self.is_voting or (not self.is_open and (self.was_voted or self.has_result))

    @property
    def is_voting(self):
        return self.stage == Why.Stage.VOTING

    @property
    def is_revealed(self):
        return self.stage != Why.Stage.WRITING

    @property
    def level(self):
        """Return the level of this why: 1 under the question."""
        return self.node.depth + 1 if self.node else None


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node of the tree. `text` is empty if withheld; `tally` is None if not shown.

    `paper_dots` are those of `tally` that are on paper. `recognised` is how many people recognise
    it; 0 until the why that it answers is settled. So long it has no `views` either.
    """

    id: int
    kind: str
    parent_id: int | None
    depth: int
    theme_id: int | None
    sort: int
    text: str
    state: str
    reason: str
    from_room: bool
    on_paper: bool
    tally: int | None
    paper_dots: int
    recognised: int
    known_by: str
    cause: str | None
    why: WhyRow | None
    views: tuple[ViewRow, ...] = ()

    @property
    def is_theme(self):
        return self.kind == Node.Kind.THEME

    @property
    def is_question(self):
        return self.kind == Node.Kind.QUESTION

    @property
    def is_visible(self):
        return self.state == Node.State.VISIBLE

    @property
    def is_hidden(self):
        return self.state == Node.State.HIDDEN

    @property
    def is_withheld(self):
        return not self.is_visible and not self.text

    @property
    def can_be_read_back(self):
        return allows(may_read_back, self.depth)


@dataclass(frozen=True, slots=True)
class ActionRow:
    id: int
    what: str
    who: str
    by_when: str
    how_known: str
    commitment: str = ""
    due: date | None = None

    @property
    def strength(self):
        """Return 3 for the strongest kind of action, 1 for the weakest, 0 without one."""
        kinds = list(reversed(WORDS))
        return kinds.index(self.commitment) + 1 if self.commitment in kinds else 0


@dataclass(frozen=True, slots=True)
class CauseRow:
    """An underlying cause, its node, the chain up to the question, and its actions."""

    id: int
    wording: str
    node: NodeRow
    chain: tuple[NodeRow, ...]
    actions: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True)
class DotsRow:
    """How many dots have been given under a why that is voting; one on a hidden answer is free."""

    why_id: int
    given: int


@dataclass(frozen=True, slots=True)
class UndoRow:
    """A step that can be undone: its kind, and the text that it changed.

    `why_id` is the why that it changed, or whose answers it changed; None if there is none.
    """

    id: int
    kind: str
    text: str
    why_id: int | None

    @property
    def is_about_causes(self):
        return self.kind in ABOUT_CAUSES
