"""COPROD_REDIS_URL: a Redis that carries notifications in place of PostgreSQL. Mostly unset."""

from importlib.util import find_spec
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from coprod.environment import renamed

ADVICE = (
    "Write COPROD_REDIS_URL=redis://host:6379 (rediss:// for TLS), or leave it out: "
    "notifications then travel by PostgreSQL."
)


def from_environment():
    """COPROD_REDIS_URL, or nothing; raises ImproperlyConfigured where it could not work."""
    found = renamed("COPROD_REDIS_URL", old="CHANNEL_LAYER_URL")
    if not found:
        return ""
    # Never repeated in what we say: it may hold a password.
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
    except ValueError:  # a port that is no number
        return False


def _is_understood(text):
    from redis import ConnectionPool

    try:
        ConnectionPool.from_url(text).make_connection()  # which connects at its first use only
    except (TypeError, ValueError):  # options behind a question mark
        return False
    return True
