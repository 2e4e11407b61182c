"""DATABASE_URL, in words that Django understands."""

import os

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

# Read by libpq, not by Django: the limits hold for every connection that the program makes.
LIMITS = (
    "-c lock_timeout=4000 -c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000"
)

HINT = (
    "bin/demo, bin/serve and bin/test start a PostgreSQL of their own; bin/manage runs one of "
    "Django's commands with it. To use another: DATABASE_URL=postgresql://user:password@host/name"
)


def url(running):
    """DATABASE_URL, or the one that bin/ wrote down beside the server that it keeps running now."""
    found = os.environ.get("DATABASE_URL", "").strip()
    if not found and running.exists():
        found = running.read_text().strip()
    if not found:
        raise ImproperlyConfigured(
            f"DATABASE_URL is not set, and no database of ours is running. {HINT}"
        )
    return found


def settings(url, pool=None):
    """Django's settings for that URL; `pool` is (min, max) connections, or nothing for none."""
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
    if pool:
        options["pool"] = {"min_size": pool[0], "max_size": pool[1], "timeout": 5}
    return {"ENGINE": "django.db.backends.postgresql", **known, "OPTIONS": options}


def _parts(url):
    if not url.startswith(("postgresql://", "postgres://")):
        raise ImproperlyConfigured(f"DATABASE_URL is not one of PostgreSQL's. {HINT}")
    try:
        parts = conninfo_to_dict(url)
    except ProgrammingError:
        # The reason would repeat the password.
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read as an address. {HINT}") from None
    if not parts.get("dbname"):
        raise ImproperlyConfigured(f"DATABASE_URL names no database. {HINT}")
    return parts
