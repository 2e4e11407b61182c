"""Turning a deed back, unless what it changed has been changed again since."""

from django.db.models import Q

from workshops import rules
from workshops.models import Action, Answer, Cause, Deed, Node, Theme, Why
from workshops.rules import Refused

from . import grouping, hiding, redrawing, settling
from .turn import fresh, turn

CHANGED = "This has been changed since, so it cannot simply be undone."


def undo(session, deed):
    """Turn one deed back. Undoing it twice is refused, so that two facilitators do not undo two.

    One that cannot be turned back any more is not offered again.
    """
    try:
        with turn(session) as now:
            deed = fresh(now, Deed.objects, deed.pk)
            rules.may_undo(now.session, deed)
            _turn_back(now, deed)
            _spend(now, deed)
    except Spoiled:
        with turn(session) as now:
            _spend(now, deed)
        raise


class Spoiled(Refused):
    """What a deed changed has been changed again since."""


def _turn_back(now, deed):
    try:
        INVERSES[deed.kind](now, deed.revision, **deed.details)
    except Refused as refused:
        raise Spoiled(refused.reason) from None


def _spend(now, deed):
    deed.undone = True
    now.write(deed, "undone", phones=False)


def _unreveal(now, since, why):
    why = fresh(now, Why.objects.select_related("node"), why)
    if why.stage != Why.Stage.READING or _is_built_on(why):
        raise Refused(CHANGED)
    why.stage = Why.Stage.WRITING
    now.write(why, "stage")
    now.write(why.node)
    redrawing.take_in(now, why)


def _unsettle(now, since, why, stage):
    why = fresh(now, Why.objects.select_related("node"), why)
    silent = stage == Why.Stage.WRITING
    if why.stage != Why.Stage.SETTLED or (silent and _is_built_on(why)):
        raise Refused(CHANGED)
    why.stage, why.settled_at = stage, None
    now.write(why, "stage", "settled_at")
    now.write(why.node)
    if silent:
        redrawing.take_in(now, why)
    else:
        redrawing.draw_anew(now, why)


def _is_built_on(why):
    """Has anything been done with its answers since they were revealed?"""
    used = ~Q(state=Node.State.HERE) & ~Q(state=Node.State.WITHDRAWN) | Q(kind=Node.Kind.THEME)
    used |= Q(why__isnull=False) | Q(cause__isnull=False) | Q(votes__isnull=False)
    return why.node.children.filter(used).exists()


def _unhide(now, since, node):
    hiding.bring_back(now, fresh(now, Answer.objects.select_related("parent__why"), node))


def _ungroup(now, since, theme, members):
    theme = fresh(now, Theme.objects.select_related("why"), theme)
    has_other_members = set(theme.members.values_list("pk", flat=True)) != set(members)
    if theme.revision > since or has_other_members or theme.votes.exists():
        raise Refused(CHANGED)
    grouping.dissolve(now, theme)


def _regroup(now, since, theme, members):
    theme = fresh(now, Theme.objects, theme)
    # Whatever became of its words since, an answer that stands alone can lie in the theme again.
    free = list(now.session.nodes.filter(pk__in=members, theme=None, why=None))
    if theme.state != Node.State.UNGROUPED or len(free) != len(members):
        raise Refused(CHANGED)
    theme.state, theme.left_revision = Node.State.HERE, None
    now.write(theme, "state", "left_revision")
    grouping.put_in(now, theme, free)


def _put_back(now, since, theme, node):
    theme = fresh(now, Theme.objects, theme)
    answer = fresh(now, Answer.objects.select_related("why"), node)
    rules.may_join_theme(now.session, theme, answer)
    grouping.put_in(now, theme, [answer])


def _take_out(now, since, theme, nodes):
    theme = fresh(now, Theme.objects, theme)
    answers = list(theme.members.filter(pk__in=nodes))
    if len(answers) != len(nodes):
        raise Refused(CHANGED)
    grouping.let_out(now, theme, answers)


def _unmark(now, since, cause):
    cause = fresh(now, Cause.objects.select_related("node"), cause)
    if cause.revision > since or cause.actions.exists():
        raise Refused(CHANGED)
    settling.set_removed(now, cause, True)


def _mark(now, since, cause):
    settling.set_removed(now, fresh(now, Cause.objects.select_related("node"), cause), False)


def _plan_again(now, since, cause, action):
    cause = fresh(now, Cause.objects, cause)
    Action.objects.create(cause=cause, **action)
    now.write(cause)


# Each is given the turn, the revision of the deed, and the deed's details.
INVERSES = {
    "reveal": _unreveal,
    "settle": _unsettle,
    "hide": _unhide,
    "group": _ungroup,
    "ungroup": _regroup,
    "join": _take_out,
    "leave": _put_back,
    "cause": _unmark,
    "uncause": _mark,
    "unplan": _plan_again,
}
