"""What the page of held answers shows: the only one that has their words."""

from dataclasses import dataclass

from workshops.gaps import WORD
from workshops.models import Answer, Node, Why

from .reading import session_row
from .rows import SessionRow
from .snapshot import snapshot

LATEST = 30  # answers that are shown


@dataclass(frozen=True, slots=True)
class HeldRow:
    """An answer, with the words that it answers; a reason if it was not shown."""

    id: int
    text: str
    reason: str
    about: str
    depth: int
    revision: int
    state: str

    @property
    def words(self):
        """Return the words that can be taken out, by their numbers."""
        return tuple(enumerate(WORD.findall(self.text)))


@dataclass(frozen=True, slots=True)
class HeldPage:
    """`to_check` in the order in which they came, so that nothing moves while someone reads it.

    `shown` are the latest that the room can read, and `not_shown` has what is hidden as well.
    """

    session: SessionRow
    revision: int
    to_check: tuple[HeldRow, ...]
    not_shown: tuple[HeldRow, ...]
    shown: tuple[HeldRow, ...]


def read_held(session):
    """Return what is held in a session: 3 queries; nothing while answers are collected."""
    with snapshot():
        session.refresh_from_db()
        answers = Answer.objects.filter(session=session).select_related("parent__why")
        if session.is_collecting:
            answers = answers.none()
        readable = answers.exclude(parent__why__stage=Why.Stage.WRITING)
        held = answers.filter(state=Node.State.HELD).order_by("revision", "id")
        hidden = readable.filter(state=Node.State.HIDDEN).order_by("revision", "id")
        shown = readable.filter(state=Node.State.VISIBLE).order_by("-revision", "id")[:LATEST]
        rows = [_row(node) for node in held]
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
    return HeldRow(node.pk, *words, about.depth, node.revision, node.state)
