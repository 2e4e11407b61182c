"""Run a Django command with the running database, or start one for it."""

import contextlib
import os

import psycopg

from common.folders import DATA
from coprod.django_command import COMMAND
from coprod.hosting.database import NOTE, database
from coprod.hosting.processes import Failed, Processes


def main(arguments):
    """Run the Django command that `arguments` name; return its exit code."""
    with _database(), Processes() as processes:
        # In this process session, with its input, because some commands ask for a password.
        return processes.run([*COMMAND, *arguments], stdin=None, start_new_session=False)


def _database():
    if _is_running():
        return contextlib.nullcontext()
    if os.environ.get("COPROD_ROLE") == "production" and not _has_database():
        # In a new, empty one somebody's account would be where the server never looks.
        raise Failed(
            f"DATABASE_URL is not set, and {DATA} has no database of ours. Run this with the"
            " settings of the service."
        )
    return database()


def _has_database():
    return bool(os.environ.get("DATABASE_URL")) or (DATA / "postgres").exists()


def _is_running():
    if os.environ.get("DATABASE_URL") or not NOTE.exists():
        return False
    try:
        psycopg.connect(NOTE.read_text(), connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True
