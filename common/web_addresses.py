"""Addresses of other servers that we talk to."""

from urllib.parse import urlsplit

THIS_MACHINE = {"localhost", "127.0.0.1", "::1"}


def is_safe(address):
    """Return True for https:// with a host, and for http:// to this machine.

    False if it has a user name, a question mark or what follows a #.
    """
    try:
        parts = urlsplit(address)
        is_odd = parts.query or parts.fragment or parts.username or parts.port == 0
    except (ValueError, TypeError, AttributeError):  # a port that is no number; not even a text
        return False
    is_encrypted = parts.scheme == "https" or (
        parts.scheme == "http" and parts.hostname in THIS_MACHINE
    )
    return is_encrypted and not is_odd and bool(parts.hostname) and address.isprintable()
