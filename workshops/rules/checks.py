"""When a check can be opened, and when people may choose."""

from django.utils.translation import gettext as _

from workshops import check_kinds
from workshops.models import Node

from .refused import Refused
from .requirements import is_marked, require_open_or_closing, require_revealed, require_visible
from .screen import may_read_back

ENOUGH_CHOICES = 5  # people who chose, or chose differently; fewer are not counted
ENOUGH_FOR_LADDER = 20  # people who chose a rung: it has 7, and 1 of them is hard to choose


def may_open_check(session, kind, node, above):
    """Raise Refused unless the room can be asked this about an answer or a theme.

    `above` are the nodes from the question down to it, without it.
    """
    require_open_or_closing(session)
    if session.is_record_open:
        raise Refused(_("The room is asked about the record. Close that question first."))
    require_visible(node)
    require_revealed(node)
    if node.kind == Node.Kind.QUESTION:
        raise Refused(_("Choose an answer. The room cannot be asked this about the question."))
    KINDS[kind](node, above)


def enough_choices(kind):
    """Return how many people have to choose, so that a check of this kind is counted."""
    return ENOUGH_FOR_LADDER if kind == check_kinds.RUNG else ENOUGH_CHOICES


def may_close_check(session, check):
    """Raise Refused unless this check is open, so that it can be closed by itself."""
    require_open_or_closing(session)
    if check.kind in check_kinds.OF_THE_RECORD:
        raise Refused(_("The questions about the record are closed together."))
    if not check.is_open:
        raise Refused(_("This question has already closed."))


def may_choose(session, check, choice):
    """Raise Refused unless people may choose this, or choose differently; `check` has its node."""
    require_open_or_closing(session)
    if not check.is_open:
        raise Refused(_("This question has closed. Your choice can no longer change."))
    if choice not in check_kinds.choices(check.kind, check.way):
        raise Refused(_("Choose one of the answers on the page."), 422)


def _may_be_acted_on(node, above):
    pass


def _may_be_meant(node, above):
    if not is_marked(node):
        raise Refused(_("This answer is not marked as a cause."))
    if node.cause.wording == node.text:
        raise Refused(_("The wording is the same as the answer. There is nothing to ask."))


def _may_be_read_back(node, above):
    may_read_back(node.depth)
    for step in above:
        require_visible(step)


KINDS = {
    check_kinds.ACT: _may_be_acted_on,
    check_kinds.MEANT: _may_be_meant,
    check_kinds.FOLLOWS: _may_be_read_back,
}
