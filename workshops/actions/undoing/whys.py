"""Undo what was done to a why: asking it, and each of its stages."""

from datetime import datetime
from functools import partial

from django.db.models import Q
from django.utils.translation import gettext as _

from workshops.actions import stages
from workshops.actions.change import fresh
from workshops.models import Check, Node, Why
from workshops.rules import Refused

from .changed import unless_changed

WRITING, READING, VOTING, SETTLED = Why.Stage


def _unask(change, why, node):
    _unask_all(change, [[why, node]])


def _unask_all(change, whys, parents=()):
    """Undo asking, alone or about several answers at once, and open again what it settled."""
    found = [fresh(change, Why.objects.select_related("node"), pk) for pk, _node in whys]
    if any(_has_answers(why) for why in found):
        raise Refused(_have_answers(len(found)))
    unless_changed(*(why.stage == stages.first(change.session, why) for why in found))
    for why in found:
        why.node.children.all().delete()
        why.delete()
        _redraw_unasked(change, why.node)
    for parent in parents:
        _open_again(change, **parent)


def _have_answers(count):
    if count == 1:
        return _("This why has answers, so you cannot undo it. You can settle it.")
    return _("One of these whys has answers, so you cannot undo this. You can settle it.")


def _has_answers(why):
    answers = why.node.children
    built_on = _asked() | Q(cause__removed=False)
    return answers.exclude(state=Node.State.WITHDRAWN).exists() or answers.filter(built_on).exists()


def _open_again(change, why, stage, settled_at, ends_at, timer_seconds=None):
    """Open a why that was settled by asking below it, unless something was done with it since."""
    why = change.session.whys.select_related("node").filter(pk=why, stage=SETTLED).first()
    if why and why.settled_at == datetime.fromisoformat(settled_at):
        ends_at = ends_at and datetime.fromisoformat(ends_at)
        stages.move_back(change, why, stage, timer=(ends_at, timer_seconds))


def _redraw_unasked(change, node):
    # A hidden or withdrawn answer stayed in the tree only because a why was asked about it.
    if node.state != Node.State.VISIBLE:
        node.left_revision = change.revision
    change.write(node, "left_revision")


def _move_back(
    change,
    to,
    why,
    stage=WRITING,
    opened=None,
    turn=None,
    settled_at=None,
    seen=True,
    timer=(None, None),
):
    """Move a why back from the stage that a step led `to`; the rest is how it was before."""
    why = fresh(change, Why.objects.select_related("node"), why)
    unless_changed(why.stage == to, turn in (None, why.position))
    if stage == WRITING:
        unless_changed(not _is_built_on(why))
    if opened not in (None, why.position):
        why.position = opened
        change.write(why, "position")
        change.write(why.node)
    if stage != to:
        why.dots_unseen = why.dots_unseen or not seen
        settled_at = settled_at and datetime.fromisoformat(settled_at)
        stages.move_back(change, why, stage, settled_at=settled_at, timer=timer)


def _turn_away(change, **was):
    """Undo asking again: a settled why is read again, any other stays in its stage."""
    _move_back(change, READING if was["stage"] == SETTLED else was["stage"], **was)


def _is_built_on(why):
    """Return True if anything has been done with its answers since they were revealed."""
    used = Q(state=Node.State.HIDDEN) | Q(kind=Node.Kind.THEME, state=Node.State.VISIBLE)
    # Steps that were undone leave a removed cause or an ungrouped theme behind; these do not count.
    used |= _asked() | Q(cause__removed=False) | Q(votes__isnull=False)
    used |= Q(paper_dots__gt=0) | Q(checks__state__in=(Check.State.OPEN, Check.State.CLOSED))
    return why.node.children.filter(used).exists()


def _asked():
    return Q(why__isnull=False)


INVERSES = {
    "ask": _unask,
    "asks": _unask_all,
    "again": _turn_away,
    "reveal": partial(_move_back, to=READING),
    "vote": partial(_move_back, to=VOTING),
    "settle": partial(_move_back, to=SETTLED),
    "reopen": partial(_move_back, to=READING),
}
