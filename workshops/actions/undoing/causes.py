"""Turning back what was done about causes and their actions."""

from workshops import rules
from workshops.actions import settling
from workshops.actions.turn import fresh
from workshops.models import Action, Cause

from .changed import unless_changed


def _unmark(now, cause, wording=None, before="", actions=()):
    cause = _cause(now, cause)
    unless_changed(
        not cause.removed,
        wording in (None, cause.wording),
        set(actions) == set(cause.actions.values_list("pk", flat=True)),
    )
    cause.wording = before or cause.wording
    now.write(cause, "wording")
    settling.set_removed(now, cause, True)


def _mark(now, cause):
    cause = _cause(now, cause)
    unless_changed(cause.removed)
    rules.may_be_cause(now.session, cause.node)
    settling.set_removed(now, cause, False)


def _reword_back(now, cause, wording, before, actions):
    cause = _cause(now, cause)
    unless_changed(not cause.removed, cause.wording == wording)
    cause.wording = before
    now.write(cause, "wording")
    now.write(cause.node)


def _unplan(now, cause, pk, after):
    action = _action(now, pk, after)
    action.delete()
    now.write(action.cause)


def _replan_back(now, cause, pk, before, after):
    action = _action(now, pk, after)
    Action.objects.filter(pk=action.pk).update(**before)
    now.write(action.cause)


def _plan_again(now, cause, action, pk=None):
    cause = _cause(now, cause)
    unless_changed(not cause.removed)
    # By the same number, so that what was done to it before can be turned back as well.
    Action.objects.create(pk=pk, cause=cause, **action)
    now.write(cause)


def _cause(now, pk):
    return fresh(now, Cause.objects.select_related("node__parent__why"), pk)


def _action(now, pk, words):
    kept = Action.objects.filter(cause__session=now.session, cause__removed=False)
    action = kept.select_related("cause").filter(pk=pk).first()
    unless_changed(action and settling.words_of(action) == words)
    return action


INVERSES = {
    "cause": _unmark,
    "uncause": _mark,
    "reword": _reword_back,
    "plan": _unplan,
    "replan": _replan_back,
    "unplan": _plan_again,
}
