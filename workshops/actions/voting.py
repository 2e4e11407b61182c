"""A few dots each: where should the room ask why next?"""

from workshops import rules
from workshops.models import Node, Vote
from workshops.rules import Refused

from . import leavings, quickly
from .pacing import spend_a_token
from .tallying import retally
from .turn import fresh, turn


def give(seat, node):
    """Put one dot of `seat` on `node`. Giving it twice changes nothing."""
    _why_of(node)
    if quickly.give(seat, node):
        return
    with turn(seat.session) as now:
        node = fresh(now, Node.objects.select_related("parent__why"), node.pk)
        leavings.require_key(now)
        why, tag = _why_of(node), now.session.author_tag(seat)
        if node.votes.filter(tag=tag).exists():
            return
        rules.may_vote(now.session, why, node, given=_given(why, tag))
        spend_a_token(now.session, tag)
        Vote.objects.create(why=why, node=node, tag=tag)
        retally(now, node)


def take_back(seat, node):
    """Take the dot of `seat` off `node`, if it is there."""
    with turn(seat.session) as now:
        node = fresh(now, Node.objects.select_related("parent__why"), node.pk)
        rules.may_take_back_vote(now.session, _why_of(node))
        if node.votes.filter(tag=now.session.author_tag(seat)).delete()[0]:
            retally(now, node)


def _given(why, tag):
    """Dots that lie where the room can see them: one on a hidden answer is free again."""
    return why.votes.filter(tag=tag, node__state=Node.State.HERE).count()


def _why_of(node):
    if node.parent is None:
        raise Refused("Dots go on answers, not on the question.")
    return node.parent.why
