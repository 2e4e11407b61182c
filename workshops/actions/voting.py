"""Give dots and take them back. They show where the room should ask why next."""

from workshops import rules
from workshops.models import Node, UndoEntry, Vote

from . import fast_path, session_keys, undo_log
from .author_limits import consume_author_token
from .change import fresh, session_change
from .submission import submit_by
from .vote_counts import recount, set_paper_dots


def give(seat, node):
    """Give one dot of `seat` to `node`. Giving it twice changes nothing."""
    _why_of(node)
    submit_by(
        "dot",
        seat,
        fast=lambda: fast_path.give(seat, node),
        locked=lambda change: _give_once(change, seat, node),
    )


def take_back(seat, node):
    """Take back the dot of `seat` on `node`, if there is one."""
    with session_change(seat.session) as change:
        node = fresh(change, Node.objects.select_related("parent__why"), node.pk)
        rules.may_take_back_vote(change.session, _why_of(node))
        if node.votes.filter(author_tag=change.session.author_tag(seat)).delete()[0]:
            recount(change, node)


def put_on_paper(session, node, count):
    """Set how many dots an answer or a theme has on paper, beside those of phones."""
    with session_change(session) as change:
        node = fresh(change, Node.objects.select_related("parent__why__node"), node.pk)
        why = _why_of(node)
        was_voted = why.dots_given is not None or UndoEntry.of_votes([why.node_id]).exists()
        rules.may_put_on_paper(change.session, why, node, was_voted)
        if count != node.paper_dots:
            known = {"node": node.pk, "before": node.paper_dots, "after": count}
            undo_log.add(change, "paper", node, **known)
            set_paper_dots(change, node, count)


def _give_once(change, seat, node):
    node = fresh(change, Node.objects.select_related("parent__why"), node.pk)
    session_keys.require_key(change)
    why, tag = _why_of(node), change.session.author_tag(seat)
    if node.votes.filter(author_tag=tag).exists():
        return
    rules.may_vote(change.session, why, node, given=_given(why, tag))
    consume_author_token(change.session, tag)
    Vote.objects.create(why=why, node=node, author_tag=tag)
    recount(change, node)


def _given(why, tag):
    """Return the dots on answers that the room can see. A dot on a hidden answer is free again."""
    return why.votes.filter(author_tag=tag, node__state=Node.State.VISIBLE).count()


def _why_of(node):
    rules.may_have_dots(node)
    return node.parent.why
