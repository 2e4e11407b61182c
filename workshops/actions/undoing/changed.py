"""Whether what a step left is still there."""

from workshops.rules import Refused

CHANGED = "This has been changed since, so it cannot simply be undone."


def unless_changed(*facts):
    """Raise Refused unless everything stands as the step left it."""
    if not all(facts):
        raise Refused(CHANGED)
