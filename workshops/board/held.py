"""What the page of held answers and remarks shows: the only one that has their words."""

from dataclasses import dataclass
from zlib import crc32

from workshops.before_sending import Found, first_found
from workshops.gaps import WORD
from workshops.models import Answer, Node, Remark, Why

from .reading import session_row
from .rows import SessionRow
from .snapshot import snapshot

LATEST = 30  # answers that are shown


@dataclass(frozen=True, slots=True)
class HeldRow:
    """An answer, with the words that it answers, or a remark, with those that it is beside.

    It has a reason if it was not shown, and another revision once it reads otherwise.
    """

    id: int
    text: str
    reason: str
    about: str
    revision: int
    state: str
    depth: int = 0
    kind: str = "answer"  # or that of a remark

    @property
    def words(self):
        """Return the words that can be taken out, by their numbers."""
        return tuple(enumerate(WORD.findall(self.text)))

    @property
    def found(self) -> Found | None:
        """Return what its author may have been asked about before sending it, or None.

        Nobody knows if they were: a program is not asked, and nothing about it is stored.
        """
        return first_found(self.text)


@dataclass(frozen=True, slots=True)
class HeldPage:
    """`to_check` in the order in which answers came, so that nothing moves while someone reads it.

    Remarks follow them: these have no order. `shown` are the latest answers that the room can read,
    and `not_shown` has the answers that are hidden as well.
    """

    session: SessionRow
    revision: int
    to_check: tuple[HeldRow, ...]
    not_shown: tuple[HeldRow, ...]
    shown: tuple[HeldRow, ...]


def read_held(session):
    """Return what is held in a session: 4 queries; nothing while answers are collected."""
    with snapshot():
        session.refresh_from_db()
        answers = Answer.objects.filter(session=session).select_related("parent__why")
        if session.is_collecting:
            answers = answers.none()
        readable = answers.exclude(parent__why__stage=Why.Stage.WRITING)
        held = answers.filter(state=Node.State.HELD).order_by("revision", "id")
        hidden = readable.filter(state=Node.State.HIDDEN).order_by("revision", "id")
        shown = readable.filter(state=Node.State.VISIBLE).order_by("-revision", "id")[:LATEST]
        beside = session.remarks.filter(state=Remark.State.HELD)
        beside = beside.select_related("node__cause").order_by("id")
        rows = [*map(_row, held), *map(_remark_row, beside)]
        return HeldPage(
            session=session_row(session),
            revision=session.shown_revision,
            to_check=tuple(row for row in rows if not row.reason),
            not_shown=(*(row for row in rows if row.reason), *map(_row, hidden)),
            shown=tuple(map(_row, shown)),
        )


def _row(node):
    about = node.parent
    words = (node.text, node.reason, about.text)
    return HeldRow(node.pk, *words, node.revision, node.state, depth=about.depth)


def _remark_row(remark):
    words = (remark.text, remark.reason, _beside(remark))
    revision = crc32("\n".join(words).encode())
    return HeldRow(remark.pk, *words, revision, remark.state, kind=remark.kind)


def _beside(remark):
    """Return the words that a remark is beside; none for one about the whole record."""
    if remark.kind == Remark.Kind.CAUSE:
        return remark.node.cause.wording
    return remark.node.text if remark.node else ""
