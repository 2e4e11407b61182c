"""Turning back what was done about causes and their actions."""

from workshops import rules
from workshops.actions import causes
from workshops.actions.change import fresh
from workshops.models import Action, Cause

from .changed import unless_changed


def _unmark(change, cause, wording=None, before="", actions=()):
    cause = _cause(change, cause)
    unless_changed(
        not cause.removed,
        wording in (None, cause.wording),
        set(actions) == set(cause.actions.values_list("pk", flat=True)),
    )
    cause.wording = before or cause.wording
    change.write(cause, "wording")
    causes.set_removed(change, cause, True)


def _mark(change, cause):
    cause = _cause(change, cause)
    unless_changed(cause.removed)
    rules.may_be_cause(change.session, cause.node)
    causes.set_removed(change, cause, False)


def _reword_back(change, cause, wording, before, actions):
    cause = _cause(change, cause)
    unless_changed(not cause.removed, cause.wording == wording)
    cause.wording = before
    change.write(cause, "wording")
    change.write(cause.node)


def _unplan(change, cause, pk, after):
    action = _action(change, pk, after)
    action.delete()
    change.write(action.cause)


def _replan_back(change, cause, pk, before, after):
    action = _action(change, pk, after)
    Action.objects.filter(pk=action.pk).update(**causes.columns_of(before))
    change.write(action.cause)


def _plan_again(change, cause, action, pk=None):
    cause = _cause(change, cause)
    unless_changed(not cause.removed)
    # With the same id, so that earlier steps on it can be undone as well.
    Action.objects.create(pk=pk, cause=cause, **causes.columns_of(action))
    change.write(cause)


def _cause(change, pk):
    return fresh(change, Cause.objects.select_related("node__parent__why"), pk)


def _action(change, pk, words):
    agreed = Action.objects.agreed_in(change.session)
    action = agreed.select_related("cause").filter(pk=pk).first()
    unless_changed(action and _are_there(words, action))
    return action


def _are_there(words, action):
    # What nobody said was not noted.
    return causes.words_of(action) == causes.OPTIONAL | words


INVERSES = {
    "cause": _unmark,
    "uncause": _mark,
    "reword": _reword_back,
    "plan": _unplan,
    "replan": _replan_back,
    "unplan": _plan_again,
}
