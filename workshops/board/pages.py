"""What whole pages are made of."""

from dataclasses import dataclass
from functools import lru_cache

from workshops.models import Why
from workshops.models.joined_query import session_of_id

from .audience import DESK, PHONE
from .besides import besides_the_tree
from .changes import revision_for
from .checks import CheckRow
from .closing import ClosingRow, closing_in
from .common_ground import ComparedRow
from .derived import Asking, Branching
from .floods import floods_in
from .not_asked import NotAsked, not_asked_in
from .reading import (
    cause_rows,
    dots_under,
    families,
    kept_causes,
    node_row,
    rows_with_views,
    session_row,
    visible,
    whys_with_paths,
)
from .record_remarks import RemarkRow, record_remarks
from .results import ResultRow
from .rows import CauseRow, DotsRow, NodeRow, SessionRow, UndoRow, WhyRow
from .shown import ShownRow
from .snapshot import snapshot
from .steps import latest_steps


@dataclass(frozen=True, slots=True, eq=False)
class Board(Asking, Branching):
    """A whole tree, as one audience sees it at one revision. The desk has causes and more.

    Equal only to itself, so that what is drawn of one can be kept beside it.
    """

    session: SessionRow
    revision: int
    nodes: dict[int, NodeRow]
    below: dict[int | None, tuple[NodeRow, ...]]
    members: dict[int, tuple[NodeRow, ...]]
    whys: tuple[WhyRow, ...]
    causes: tuple[CauseRow, ...] = ()
    undo_steps: tuple[UndoRow, ...] = ()
    floods: tuple[str, ...] = ()
    dots: tuple[DotsRow, ...] = ()
    not_asked: NotAsked | None = None
    closing: ClosingRow | None = None
    remarks: tuple[RemarkRow, ...] = ()
    result: ResultRow | None = None
    shown: ShownRow | None = None
    check: CheckRow | None = None
    compared: ComparedRow | None = None
    shown_causes: tuple[CauseRow, ...] = ()

    @property
    def question(self):
        return self.nodes[self.session.question_id]

    @property
    def latest(self):
        """Return the why that was asked last, also if it has been settled since."""
        return self.whys[-1] if self.whys else None

    @property
    def voted(self):
        """Return the last why with the result of a vote."""
        voted = (why for why in reversed(self.whys) if why.has_result and why.node.is_visible)
        return next(voted, None)

    @property
    def open_whys(self):
        return tuple(why for why in self.whys if why.is_open)

    @property
    def begun_at(self):
        """Return when the first why was asked, from which the planned time runs."""
        return min((why.asked_at for why in self.whys), default=None)

    @property
    def plan_ends_ms(self):
        """Return when the planned time is over, in ms since 1970; None before the first why."""
        if self.begun_at is None:
            return None
        minutes = self.session.minutes_for_whys + self.session.minutes_to_close
        return 1000 * (round(self.begun_at.timestamp()) + 60 * minutes)

    @property
    def deepest(self):
        return max((why.level for why in self.whys), default=0)

    @property
    def cause_count(self):
        return len(self.causes)

    @property
    def answers(self):
        return sum(why.answers or 0 for why in self.whys)


@dataclass(frozen=True, slots=True, eq=False)
class Branch(Branching):
    """A node, the path above it, what is beside each step, and what is below the last.

    Equal only to itself, so that what is drawn of one can be kept beside it.
    """

    session: SessionRow
    revision: int
    at: NodeRow
    path: tuple[NodeRow, ...]
    below: dict[int | None, tuple[NodeRow, ...]]
    members: dict[int, tuple[NodeRow, ...]]


def read_board(session_id, audience):
    """Return the whole tree as a Board. Raise Session.DoesNotExist."""
    with snapshot():
        session = session_of_id(session_id)
        found = visible(session_id, audience).order_by("sort", "id")
        rows = rows_with_views(found, audience)
        below, members = families(rows)
        asked = Why.objects.filter(session_id=session_id).select_related("node")
        whys = tuple(whys_with_paths(list(asked.order_by("position")), audience))
        head = session_row(session)
        return Board(
            session=head,
            revision=revision_for(session, audience),
            nodes={row.id: row for row in rows},
            below=below,
            members=members,
            whys=whys,
            **besides_the_tree(session, head, whys, audience),
            **(_for_the_desk(session, whys) if audience.is_desk else {}),
        )


def board_of(session, audience):
    """Return the Board of a session as it has just been read.

    The latest boards are cached, because many people may watch. The number of people in one is as
    it was then: joining changes no revision.
    """
    return _kept_board(session.pk, revision_for(session, audience), audience.untranslated)


@lru_cache(maxsize=4)
def _kept_board(session_id, revision, audience):
    return read_board(session_id, audience)


def read_branch(session_id, node_id):
    """Return the branch down to one node, for a phone.

    Raise KeyError if the node does not exist for phones, and Session.DoesNotExist.
    """
    with snapshot():
        session = session_of_id(session_id)
        node = visible(session_id, PHONE).filter(pk=node_id).first()
        if node is None:
            raise KeyError(node_id)
        wanted = [*node.path, node.pk]
        on_the_way = visible(session_id, PHONE).filter(pk__in=wanted)
        rows = {step.pk: node_row(step, PHONE) for step in on_the_way}
        below, members = _under(session_id, wanted)
        return Branch(
            session=session_row(session),
            revision=revision_for(session, PHONE),
            at=rows[node.pk],
            path=tuple(rows[i] for i in node.path),
            below=below,
            members=members,
        )


def branch_of(session, node_id):
    """Return the Branch in a session as it has just been read.

    The latest branches are cached, because a whole hall asks for the same ones. Raise KeyError if
    the node does not exist for phones.
    """
    return _kept_branch(session.pk, session.phone_revision, node_id)


@lru_cache(maxsize=32)
def _kept_branch(session_id, revision, node_id):
    return read_branch(session_id, node_id)


def _for_the_desk(session, whys):
    return {
        "causes": tuple(cause_rows(kept_causes(session.pk), DESK)),
        "undo_steps": latest_steps(session),
        "floods": floods_in(session),
        "dots": dots_under([why.id for why in whys if why.is_voting]),
        "not_asked": not_asked_in(session.pk, whys[-1] if whys else None),
        "closing": closing_in(session),
        "remarks": record_remarks(session),
    }


def _under(session_id, parents):
    found = visible(session_id, PHONE).filter(parent__in=parents).order_by("sort", "id")
    return families(rows_with_views(found, PHONE))
