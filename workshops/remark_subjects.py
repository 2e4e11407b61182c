"""Find what a remark of a phone's seat is about, always through the session.

A stranger gets the same answer as for what does not exist.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from workshops import rules
from workshops.access import NotThere
from workshops.models import Cause, Node, Remark, Seat

VIEW, CAUSE, RECORD, MISSING = Remark.Kind


@dataclass(frozen=True)
class Subject:
    """What a seat may write about: an answer or theme, a cause, the record, or who is missing.

    `own` is what it has written there, or None.
    """

    seat: Seat
    kind: str
    own: Remark | None = None
    node: Node | None = None
    cause: Cause | None = None

    @property
    def is_readable(self):
        """Return True if the room can read what it is about."""
        return self.kind == CAUSE or (self.kind == VIEW and _is_readable(self.node))

    @property
    def is_shown(self):
        """Return True if others can read what is written about it."""
        return rules.is_shown(self.seat.session, self.kind, self.node)

    def check(self):
        """Raise Refused unless the seat may write now, or change what it wrote."""
        session = self.seat.session
        if self.kind == VIEW:
            rules.may_differ(session, self.node, self._is_own_answer, self.own)
        elif self.kind == CAUSE:
            rules.may_differ_about_cause(session, self.cause, self.own)
        else:
            rules.may_speak_of_record(session, self.own)

    @property
    def _is_own_answer(self):
        tag = self.seat.session.author_tag(self.seat)
        return tag is not None and bytes(self.node.author_tag or b"") == tag


def beside_node(seat, node_id):
    """Return the subject of an answer or a theme that the room can read.

    Who wrote beside one that has left since finds it, too. Raise NotThere.
    """
    nodes = Node.objects.filter(session=seat.session, parent__isnull=False)
    node = nodes.select_related("parent__why").filter(pk=node_id).first()
    own = _own(seat).filter(kind=VIEW, node=node).first() if node else None
    if own is None and not (node and _is_readable(node)):
        raise NotThere(_("This answer is not in the tree any more."))
    return Subject(seat, VIEW, own, node)


def beside_cause(seat, node_id):
    """Return the subject of the cause that a node is marked as. Raise NotThere."""
    causes = Cause.objects.filter(session=seat.session, node=node_id)
    cause = causes.select_related("node").first()
    own = _own(seat).filter(kind=CAUSE, node=node_id).first()
    if cause is None or (cause.removed and own is None):
        raise NotThere(_("This is not a cause any more."))
    return Subject(seat, CAUSE, own, cause.node, cause)


def of_record(seat, kind):
    """Return the subject of the whole record, or of who was not here."""
    return Subject(seat, kind, _own(seat).filter(kind=kind).first())


def has_unchecked(seat):
    """Return True if nobody has decided yet about something that this seat wrote."""
    return _own(seat).filter(state=Remark.State.HELD, reason="").exists()


def find_own(seat, remark_id):
    """Return a remark that this seat wrote. Raise NotThere for anyone else's."""
    remark = _own(seat).filter(pk=remark_id).first()
    if remark is None:
        raise NotThere(_("These words are not yours."))
    return remark


def subject_of(seat, remark):
    """Return what a remark of this seat is about."""
    if remark.kind == VIEW:
        return beside_node(seat, remark.node_id)
    if remark.kind == CAUSE:
        return beside_cause(seat, remark.node_id)
    return of_record(seat, remark.kind)


def _is_readable(node):
    return node.state == Node.State.VISIBLE and node.parent.why.is_revealed


def _own(seat):
    tag = seat.session.author_tag(seat)
    written = Remark.objects.filter(session=seat.session, author_tag=tag)
    return written if tag else written.none()
