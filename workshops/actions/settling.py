"""Underlying causes, at any depth, and the actions that answer them."""

from workshops import rules
from workshops.models import Action, Cause, Node
from workshops.rules import Refused

from . import deeds
from .turn import fresh, turn

WORDS = ("what", "who", "by_when", "how_known")


def mark_cause(session, node, wording):
    """Settle on a node as an underlying cause, in a wording that makes sense alone."""
    with turn(session) as now:
        node = fresh(now, Node.objects.select_related("parent__why"), node.pk)
        rules.may_be_cause(now.session, node)
        cause, is_new = _cause(now, node)
        was_marked, before = not is_new and not cause.removed, cause.wording
        if was_marked and before == wording:
            return cause
        cause.wording, cause.removed = wording, False
        now.write(cause, "wording", "removed")
        now.write(node)
        kind, words = (
            ("reword", "Changed the wording of") if was_marked else ("cause", "Marked as a cause:")
        )
        known = {"cause": cause.pk, "wording": wording, "before": before}
        deeds.log(now, kind, words, node, **known, actions=_planned_ids(cause))
        return cause


def unmark_cause(session, cause):
    """Take the mark off. Its actions come back if this is undone."""
    with turn(session) as now:
        cause = _kept(now, cause)
        set_removed(now, cause, True)
        deeds.log(now, "uncause", "No longer a cause:", cause.node, cause=cause.pk)


def set_removed(now, cause, removed):
    """Take a cause's mark off or put it back, within a turn."""
    rules.may_plan(now.session)
    cause.removed = removed
    now.write(cause, "removed")
    now.write(cause.node)


def add_action(session, cause, **words):
    """Write down a commitment on a cause: what, who, by_when, how_known."""
    with turn(session) as now:
        rules.may_plan(now.session)
        cause = _kept(now, cause)
        # Pressed twice, or sent again after a lost response: it is one commitment.
        planned = Action.objects.filter(cause=cause, **words).first()
        if planned is None:
            planned = Action.objects.create(cause=cause, **words)
            now.write(cause)
            _log(now, "plan", "Action added:", planned, after=words_of(planned))
        return planned


def edit_action(session, action, **words):
    """Change any of the words of an action."""
    with turn(session) as now:
        rules.may_plan(now.session)
        action = _planned(now, action)
        before = words_of(action)
        Action.objects.filter(pk=action.pk).update(**words)
        action.refresh_from_db(fields=WORDS)
        if before != words_of(action):
            now.write(action.cause)
            _log(now, "replan", "Action changed:", action, before=before, after=words_of(action))


def remove_action(session, action):
    """Remove an action. Undo brings its words back."""
    with turn(session) as now:
        rules.may_plan(now.session)
        action = _planned(now, action)
        _log(now, "unplan", "Action removed:", action, action=words_of(action))
        action.delete()
        now.write(action.cause)


def words_of(action):
    """All the words of an action, by name."""
    return {name: getattr(action, name) for name in WORDS}


def _log(now, kind, words, planned, **details):
    said = f"{words} “{planned.what}”"
    deeds.log(now, kind, said, cause=planned.cause_id, pk=planned.pk, **details)


def _planned_ids(cause):
    return list(cause.actions.values_list("pk", flat=True))


def _kept(now, cause):
    return fresh(now, Cause.objects.select_related("node").filter(removed=False), cause.pk)


def _planned(now, action):
    held = Action.objects.select_related("cause").filter(cause__session=now.session)
    found = held.filter(pk=action.pk).first()
    if found is None:
        raise Refused("This action has been removed already.", 404)
    return found


def _cause(now, node):
    cause = Cause.objects.filter(node=node).first()
    if cause:
        return cause, False
    return now.add(Cause(session=now.session, node=node, wording="")), True
