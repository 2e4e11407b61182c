"""Read DATABASE_URL for Django, and keep connections open."""

import os
import select

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

# libpq reads these, not Django, so the limits apply to every connection.
LIMITS = (
    "-c lock_timeout=4000 -c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000"
)

# How often a statement of common.prepared_statements runs before it is prepared: it is always.
# Django's other cursors prepare none.
PREPARED_AFTER = 0

HINT = (
    "bin/demo, bin/serve and bin/test start a PostgreSQL of their own; bin/manage runs one of "
    "Django's commands with it. To use another: DATABASE_URL=postgresql://user:password@host/name"
)


def url(running):
    """Return DATABASE_URL, or the URL that bin/ has written for the server that it is running."""
    found = os.environ.get("DATABASE_URL", "").strip()
    if not found and running.exists():
        found = running.read_text().strip()
    if not found:
        raise ImproperlyConfigured(
            f"DATABASE_URL is not set, and no database of ours is running. {HINT}"
        )
    return found


def settings(url, lasting=False):
    """Return Django's settings for that URL; threads keep their connections if `lasting`."""
    parts = _parts(url)
    names = {
        "NAME": "dbname",
        "USER": "user",
        "PASSWORD": "password",
        "HOST": "host",
        "PORT": "port",
    }
    known = {name: parts.pop(part, "") for name, part in names.items()}
    limits = f"{LIMITS} {parts.pop('options', '')}".strip()
    options = {"connect_timeout": "5", **parts, "options": limits}
    options["prepare_threshold"] = PREPARED_AFTER
    return {
        "ENGINE": "django.db.backends.postgresql",
        **known,
        "OPTIONS": options,
        "CONN_MAX_AGE": None if lasting else 0,
    }


def close_dead_connection():
    """Close this thread's connection if the database has closed it, so that no request fails."""
    from django.db import connection  # settings read this module before there is one

    held = connection.connection
    if held is None or held.closed or connection.in_atomic_block:
        return
    looking = select.poll()
    looking.register(held.fileno(), select.POLLIN)
    if looking.poll(0):
        connection.close()


def _parts(url):
    if not url.startswith(("postgresql://", "postgres://")):
        raise ImproperlyConfigured(f"DATABASE_URL is not one of PostgreSQL's. {HINT}")
    try:
        parts = conninfo_to_dict(url)
    except ProgrammingError:
        # The message would repeat the password.
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read as an address. {HINT}") from None
    if not parts.get("dbname"):
        raise ImproperlyConfigured(f"DATABASE_URL names no database. {HINT}")
    return parts
