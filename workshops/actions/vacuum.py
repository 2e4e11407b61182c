"""Rewriting the database's files without the bytes of what was changed and deleted.

VACUUM FULL rewrites each table, its indexes and the statistics. Then PostgreSQL's log begins a new
file, and the earlier ones are no longer needed.
"""

from dataclasses import dataclass, field

from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session as BrowserSession
from django.db import OperationalError, ProgrammingError, connection

from .session_keys import destroy_spent_keys
from .statistics import tables

LOG_STEPS = {
    "CHECKPOINT": "the log: grant pg_checkpoint to this role",
    "SELECT pg_switch_wal()": "the log: grant this role EXECUTE ON FUNCTION pg_switch_wal()",
}
REUSED = "the log's old files: set wal_recycle = off, else they are used again as they are"


@dataclass
class Report:
    """How many tables were rewritten, and what could not be done, with what it needs."""

    tables: int = 0
    undone: list = field(default_factory=list)


def rewrite_files():
    """Rewrite all tables that contained words, keys or tags.

    Each table is locked while it is rewritten.
    """
    destroy_spent_keys()
    done = Report()
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        try:
            _rewrite_tables(cursor, done)
            _begin_new_log(cursor, done)
        finally:
            cursor.execute("RESET statement_timeout")
    return done


def _rewrite_tables(cursor, done):
    for table in _everything():
        if not _is_ours(cursor, table):
            done.undone.append(f"{table}: it belongs to another role")
        elif _did(cursor, f"VACUUM (FULL, ANALYZE) {table}"):
            done.tables += 1
        else:
            done.undone.append(f"{table}: it was in use")


def _everything():
    others = [model._meta.db_table for model in (get_user_model(), BrowserSession)]
    return [*tables(), *others, "pg_catalog.pg_statistic"]


def _is_ours(cursor, table):
    """Return True if we own a table. VACUUM skips other tables with a warning.

    An owner of the database may vacuum its catalogue too.
    """
    cursor.execute(
        """
        SELECT pg_has_role(relowner, 'MEMBER') OR relnamespace = 'pg_catalog'::regnamespace AND (
            SELECT pg_has_role(datdba, 'MEMBER') FROM pg_database WHERE datname = current_database()
        ) FROM pg_class WHERE oid = %s::regclass
        """,
        [table],
    )
    return cursor.fetchone()[0]


def _begin_new_log(cursor, done):
    for step in ("CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT"):
        if not _did(cursor, step):
            done.undone.append(LOG_STEPS[step])
            return
    cursor.execute("SHOW wal_recycle")
    if cursor.fetchone()[0] == "on":
        done.undone.append(REUSED)


def _did(cursor, statement):
    """Return False if a permission is missing, or if a table stays locked for too long."""
    try:
        cursor.execute(statement)
    except (ProgrammingError, OperationalError):
        return False
    return True
