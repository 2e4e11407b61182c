"""Turning a step back, unless what it changed has been changed again since."""

from workshops import rules
from workshops.actions.change import fresh, session_change
from workshops.models import UndoEntry

from . import causes, checks, joining_code, moderation, nodes, record, remarks, whys

# Each gets the change and the step's details, and raises Refused if the step cannot be undone.
KINDS = (whys, nodes, causes, checks, record, remarks, moderation, joining_code)
INVERSES = {kind: inverse for each in KINDS for kind, inverse in each.INVERSES.items()}


def undo(session, entry):
    """Turn one step back. Undoing it twice is refused, so that two facilitators do not undo two.

    One that is refused stays the last: undo does not go past it to what was done before.
    """
    with session_change(session) as change:
        entry = fresh(change, UndoEntry.objects, entry.pk)
        rules.may_undo(change.session, entry)
        timer = {"timer": (entry.ends_at, entry.timer_seconds)} if entry.ends_at else {}
        INVERSES[entry.kind](change, **entry.details, **timer)
        entry.undone = True
        change.write(entry, "undone", phones=False)
