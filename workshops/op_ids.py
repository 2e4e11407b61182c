"""The id of one sending: the same thing sent twice is one thing."""

import re
import secrets

PATTERN = re.compile(r"[A-Za-z0-9_-]{8,64}")


def make():
    """Return an op_id for a form that is used without JavaScript."""
    return secrets.token_urlsafe(12)
