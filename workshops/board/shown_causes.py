"""Causes and actions on the big screen: read only while it shows them."""

from workshops.models import Cause

from .audience import SCREEN
from .reading import cause_rows, kept_causes


def causes_on_screen(shown, audience, session_id):
    """Return the causes for a big screen that shows them, in 3 queries; else none."""
    if not _are_shown(shown, audience):
        return ()
    return tuple(cause_rows(kept_causes(session_id).order_by("pk"), SCREEN))


def causes_changed(shown, audience, session_id, since):
    """Return True if causes that are on the big screen changed, or left, since a revision."""
    changed = Cause.objects.filter(session=session_id, revision__gt=since)
    return _are_shown(shown, audience) and changed.exists()


def _are_shown(shown, audience):
    return audience.is_screen and shown.face == "causes"
