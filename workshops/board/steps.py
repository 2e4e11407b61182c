"""The latest steps that can be undone, for the desk."""

from workshops.models import Session, UndoEntry
from workshops.rules import UNDONE_WHILE_CLOSING

from .rows import UndoRow

STEPS = 12  # as many as the desk lists


def latest_steps(session):
    """Return the latest steps, the last one first.

    While the session is closing, return only those about causes.
    """
    entries = UndoEntry.objects.filter(session=session, undone=False)
    if session.phase != Session.Phase.OPEN:
        entries = entries.filter(kind__in=UNDONE_WHILE_CLOSING)
    latest = entries.select_related("about__parent__why")[:STEPS]
    return tuple(UndoRow(entry.pk, entry.kind, _text(entry), _why_of(entry)) for entry in latest)


def _why_of(entry):
    """Return the why that a step moved on, or else the one whose answer it changed."""
    if "why" in entry.details:
        return entry.details["why"]
    return entry.about.parent.why.pk if entry.about and entry.about.parent_id else None


def _text(entry):
    """Return the text that the step changed, unless that is silent again or was taken back."""
    about = entry.about
    if about is None:
        return _action_of(entry.details).get("what", "")
    is_silent = about.parent_id and not about.parent.why.is_revealed
    return "" if is_silent else about.text


def _action_of(details):
    return details.get("after") or details.get("action") or {}
