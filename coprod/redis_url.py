"""COPROD_REDIS_URL: a Redis for notifications in place of PostgreSQL. Usually not set."""

from importlib.util import find_spec
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from coprod.environment import renamed

ADVICE = (
    "Write COPROD_REDIS_URL=redis://host:6379 (rediss:// for TLS), or leave it out: "
    "notifications then travel by PostgreSQL."
)


def from_environment():
    """Return COPROD_REDIS_URL, or ""; raise ImproperlyConfigured if it cannot work."""
    found = renamed("COPROD_REDIS_URL", old="CHANNEL_LAYER_URL")
    if not found:
        return ""
    # No message repeats it, because it may contain a password.
    if not _is_address(found):
        raise ImproperlyConfigured(f"COPROD_REDIS_URL is not the address of a Redis. {ADVICE}")
    if not find_spec("redis"):
        raise ImproperlyConfigured(
            "COPROD_REDIS_URL is set, but Redis' client is not installed. bin/ does it by itself "
            "while COPROD_REDIS_URL is set; elsewhere: uv sync --no-dev --group redis"
        )
    if not _is_understood(found):
        raise ImproperlyConfigured(f"COPROD_REDIS_URL cannot be understood. {ADVICE}")
    return found


def _is_address(text):
    try:
        parts = urlsplit(text)
        return parts.scheme in ("redis", "rediss") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is not a number
        return False


def _is_understood(text):
    from redis import ConnectionPool

    try:
        ConnectionPool.from_url(text).make_connection()  # which connects at its first use only
    except (TypeError, ValueError):  # options behind a question mark
        return False
    return True
