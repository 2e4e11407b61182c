"""Underlying causes, at any depth, and the actions that answer them."""

from django.utils import timezone

from workshops import rules
from workshops.models import Action, Cause, Node

from . import checks, undo_log
from .change import fresh, session_change

WORDS = ("what", "who", "by_when", "how_known", "commitment")
OPTIONAL = {"commitment": "", "due": ""}  # what most actions say nothing of


def mark_cause(session, node, wording):
    """Mark a node as an underlying cause, in a wording that makes sense on its own."""
    with session_change(session) as change:
        node = fresh(change, Node.objects.select_related("parent__why"), node.pk)
        rules.may_be_cause(change.session, node)
        cause, is_new = _cause(change, node)
        was_marked, before = not is_new and not cause.removed, cause.wording
        if was_marked and before == wording:
            return cause
        cause.wording, cause.removed = wording, False
        if not was_marked:
            cause.marked_at = timezone.now()
        change.write(cause, "wording", "removed", "marked_at")
        change.write(node)
        kind = "reword" if was_marked else "cause"
        known = {"cause": cause.pk, "wording": wording, "before": before}
        undo_log.add(change, kind, node, **known, actions=_planned_ids(cause))
        return cause


def unmark_cause(session, cause):
    """Remove the mark. Its actions return if this is undone."""
    with session_change(session) as change:
        cause = _kept(change, cause)
        set_removed(change, cause, True)
        undo_log.add(change, "uncause", cause.node, cause=cause.pk)


def set_removed(change, cause, removed):
    """Remove a cause's mark or restore it, within a change."""
    rules.may_plan(change.session)
    cause.removed = removed
    change.write(cause, "removed")
    change.write(cause.node)
    if removed:
        checks.drop_wording(change, cause)


def add_action(session, cause, **words):
    """Add an action to a cause: what, who, by_when, how_known, commitment, due."""
    with session_change(session) as change:
        rules.may_plan(change.session)
        cause = _kept(change, cause)
        # Pressed twice, or sent again after a lost response: it is one action.
        wanted = dict.fromkeys(WORDS, "") | {"due": None} | words
        planned = Action.objects.filter(cause=cause, **wanted).first()
        if planned is None:
            planned = Action.objects.create(cause=cause, **words)
            change.write(cause)
            (after,) = _noted(words_of(planned))
            _log(change, "plan", planned, after=after)
        return planned


def edit_action(session, action, goes_on=False, **words):
    """Change any of the words of an action.

    `goes_on`: within the step before, if that is about this action and the last one of all.
    """
    with session_change(session) as change:
        rules.may_plan(change.session)
        action = _planned(change, action)
        before = words_of(action)
        Action.objects.filter(pk=action.pk).update(**words)
        action.refresh_from_db(fields=[*WORDS, "due"])
        if before != words_of(action):
            change.write(action.cause)
            if not (goes_on and _go_on(change, action)):
                before, after = _noted(before, words_of(action))
                _log(change, "replan", action, before=before, after=after)


def remove_action(session, action):
    """Remove an action. Undo brings its words back."""
    with session_change(session) as change:
        rules.may_plan(change.session)
        action = _planned(change, action)
        (words,) = _noted(words_of(action))
        _log(change, "unplan", action, action=words)
        action.delete()
        change.write(action.cause)


def words_of(action):
    """Return all the words of an action, by name; its day is written as 2026-11-23."""
    due = action.due.isoformat() if action.due else ""
    return {name: getattr(action, name) for name in WORDS} | {"due": due}


def columns_of(words):
    """Return what has these words in the database."""
    return words | ({"due": words["due"] or None} if "due" in words else {})


def _noted(*said):
    """Leave out what nobody says: the version before could not undo a step that names it."""
    left_out = {name for name in OPTIONAL if not any(words[name] for words in said)}
    return [{name: words[name] for name in words.keys() - left_out} for words in said]


def _go_on(change, action):
    """Let the last step include this change as well. Return whether it is about this action."""
    last = change.session.undo_entries.first()
    is_about_it = last and last.kind in ("plan", "replan") and last.details["pk"] == action.pk
    if not is_about_it or last.undone:
        return False
    names = [name for name in ("before", "after") if name in last.details]
    said = last.details | {"after": words_of(action)}
    noted = _noted(*(OPTIONAL | said[name] for name in names))
    last.details |= dict(zip(names, noted, strict=True))
    change.write(last, "details", phones=False)
    return True


def _log(change, kind, planned, **details):
    undo_log.add(change, kind, cause=planned.cause_id, pk=planned.pk, **details)


def _planned_ids(cause):
    return list(cause.actions.values_list("pk", flat=True))


def _kept(change, cause):
    return fresh(change, Cause.objects.select_related("node").filter(removed=False), cause.pk)


def _planned(change, action):
    held = Action.objects.select_related("cause").filter(cause__session=change.session)
    found = held.filter(pk=action.pk).first()
    rules.require_action(found)
    return found


def _cause(change, node):
    cause = Cause.objects.filter(node=node).first()
    if cause:
        return cause, False
    return change.add(Cause(session=change.session, node=node, wording="")), True
