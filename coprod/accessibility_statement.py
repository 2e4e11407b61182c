"""COPROD_ACCESSIBILITY_STATEMENT: where a host has published its statement, linked on pages."""

import os

from django.core.exceptions import ImproperlyConfigured

from .security_txt import is_web

NAME = "COPROD_ACCESSIBILITY_STATEMENT"


def from_environment():
    """Return the address, or "" if none is set; raise ImproperlyConfigured if it is wrong."""
    address = os.environ.get(NAME, "").strip()
    if address and not is_web(address):
        raise ImproperlyConfigured(
            f"{NAME}={address!r} is not an address that begins with https://, as in "
            "https://example.org/accessibility"
        )
    return address
