"""The latest steps that can be undone, for the desk."""

from workshops.models import UndoEntry
from workshops.rules import UNDONE_WHILE_CLOSING

from .reading import readable_text
from .rows import UndoRow

STEPS = 12  # as many as the desk lists


def latest_steps(session):
    """Return the latest steps, the last one first.

    While the session is closing, return only those that can be undone then.
    """
    entries = UndoEntry.objects.filter(session=session, undone=False)
    if not session.is_open:
        entries = entries.filter(kind__in=UNDONE_WHILE_CLOSING)
    latest = entries.select_related("about__parent__why")[:STEPS]
    return tuple(UndoRow(entry.pk, _kind(entry), _text(entry), _why_of(entry)) for entry in latest)


def whys_of(kind, details):
    """Return the whys that were asked in a step, each with its node: pairs of ids."""
    if kind == "asks":
        return [tuple(pair) for pair in details["whys"]]
    return [(details["why"], details["node"])] if kind == "ask" else []


def _kind(entry):
    """Return the kind to show: asking 1 why reads the same if it settled the one above."""
    return "ask" if len(whys_of(entry.kind, entry.details)) == 1 else entry.kind


def _why_of(entry):
    """Return the why that a step moved on, or else the one whose answer it changed."""
    if whys := whys_of(entry.kind, entry.details):
        return whys[0][0]
    if "why" in entry.details:
        return entry.details["why"]
    return entry.about.parent.why.pk if entry.about and entry.about.parent_id else None


def _text(entry):
    """Return the text that the step changed, unless nobody at the desk may read it now."""
    about = entry.about
    if about is None:
        return _action_of(entry.details).get("what", "")
    return readable_text(about)


def _action_of(details):
    return details.get("after") or details.get("action") or {}
