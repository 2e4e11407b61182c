"""What became of the actions, after the close. Nothing can be undone then, only removed."""

from contextlib import contextmanager

from workshops import rules
from workshops.models import Action, ActionUpdate

from .change import session_change


def add_update(session, action, kind, text, day):
    """Say on a day what became of an action. The same, sent twice, is one update."""
    with _updating(session) as change:
        action = _fresh(change, action)
        said = {"kind": kind, "text": text, "day": day}
        update, is_new = ActionUpdate.objects.get_or_create(action=action, **said)
        if is_new:
            _show(change, action)
        return update


def remove_update(session, update):
    """Remove an update that is wrong."""
    with _updating(session) as change:
        action = _fresh(change, update.action)
        if ActionUpdate.objects.filter(pk=update.pk).delete()[0]:
            _show(change, action)


def set_due(session, action, due):
    """Set the day from which an action needs an update, or None for no such day."""
    with _updating(session) as change:
        action = _fresh(change, action)
        if action.due != due:
            action.due = due
            action.save(update_fields=["due"])
            _show(change, action)


@contextmanager
def _updating(session):
    with session_change(session) as change:
        rules.may_update(change.session)
        yield change


def _fresh(change, action):
    agreed = Action.objects.agreed_in(change.session).select_related("cause")
    found = agreed.filter(pk=action.pk).first()
    rules.require_action(found)
    return found


def _show(change, action):
    """Let every summary be made again, and every file."""
    change.write(action.cause)
    change.delete_files()
