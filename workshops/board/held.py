"""What the page of held answers shows: the only one that has their words."""

from dataclasses import dataclass

from workshops.models import Answer, Node

from .reading import session_row
from .rows import SessionRow
from .snapshot import snapshot


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A held answer, with the words that it answers; a reason if it was not shown."""

    id: int
    text: str
    reason: str
    about: str
    depth: int
    revision: int


@dataclass(frozen=True, slots=True)
class HeldPage:
    """`to_check` in the order in which they came, so that nothing moves while someone reads it."""

    session: SessionRow
    revision: int
    to_check: tuple[HeldRow, ...]
    not_shown: tuple[HeldRow, ...]


def read_held(session):
    """Return what is held in a session: 2 queries; nothing while answers are collected."""
    with snapshot():
        session.refresh_from_db()
        held = Answer.objects.filter(session=session, state=Node.State.HELD)
        held = held.none() if session.is_collecting else held
        rows = [_row(node) for node in held.select_related("parent").order_by("revision", "id")]
        return HeldPage(
            session=session_row(session),
            revision=session.shown_revision,
            to_check=tuple(row for row in rows if not row.reason),
            not_shown=tuple(row for row in rows if row.reason),
        )


def _row(node):
    about = node.parent
    return HeldRow(node.pk, node.text, node.reason, about.text, about.depth, node.revision)
