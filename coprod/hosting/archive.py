"""Copy a whole database out of PostgreSQL and into another, as a stream of pg_dump.

pg_dump is that of the server's own installation where it is known, since minor releases have added
options of columns that other ones do not know; otherwise, like pg_restore, the wheel's.
"""

import contextlib
import os
import re
import subprocess

from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from coprod.hosting.database import connected
from coprod.hosting.processes import Failed
from coprod.hosting.unprivileged_user import wheel_binaries

LAST_WORDS = 2000  # characters of what a program said
# PostgreSQL adds the row that it refused, with what people wrote, and a container logs all of this.
ROWS = re.compile(
    r"^(?:DETAIL|CONTEXT):.*?(?=^(?:pg_dump|pg_restore|HINT|Command was):|\Z)", re.M | re.S
)

TABLES = """SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name"""
# Rows without use in another place: who is signed in where, limits, and files ready for download.
TRANSIENT = [
    *("django_session", "usersessions_usersession"),
    *("workshops_bucket", "workshops_copy"),
]


@contextlib.contextmanager
def snapshot(url):
    """Yield a connection and the name of its snapshot, for reading the same rows by pg_dump."""
    with connected(url) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield connection, connection.execute("SELECT pg_export_snapshot()").fetchone()[0]


def counts(connection, but=()):
    """Return {table: its number of rows}, without the tables in `but`."""
    names = [name for (name,) in connection.execute(TABLES)]
    asked = sql.SQL("SELECT count(*) FROM {}")
    return {
        name: connection.execute(asked.format(sql.Identifier(name))).fetchone()[0]
        for name in names
        if name not in but
    }


def start_dump(url, snapshot_name, but=(), binaries=None):
    """Start pg_dump, and return its process. It writes the archive to its standard output."""
    left_out = [f"--exclude-table-data=public.{name}" for name in but]
    options = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot_name}"]
    program = (binaries or wheel_binaries()) / "bin/pg_dump"
    return _start(program, url, *options, *left_out, stdout=subprocess.PIPE)


def start_restore(url, archive):
    """Start pg_restore, which reads from the file or pipe: everything, or nothing if it fails."""
    options = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
    program = wheel_binaries() / "bin/pg_restore"
    return _start(program, url, *options, stdin=archive, stdout=subprocess.DEVNULL)


def require_success(process, what):
    """Wait for the end of one of these. If it fails, raise Failed with what it said, but no row."""
    said = ROWS.sub("", process.stderr.read().decode(errors="replace")).strip()
    if process.wait():
        raise Failed(f"{what}\n{said[-LAST_WORDS:]}")


def is_archive(path):
    """Return True if pg_restore can read the table of contents of the file."""
    listed = subprocess.run(
        [wheel_binaries() / "bin/pg_restore", "--list", path], capture_output=True
    )
    return listed.returncode == 0


def _start(program, url, *options, **streams):
    where, environment = _without_password(url)
    return subprocess.Popen(
        [program, f"--dbname={where}", *options],
        env=environment,
        stderr=subprocess.PIPE,
        **streams,
    )


def _without_password(url):
    """Return connection settings that others may see in a list of processes, and an environment."""
    settings = conninfo_to_dict(url)
    password = settings.pop("password", None)
    hidden = {"PGPASSWORD": password} if password else {}
    return make_conninfo(**settings), os.environ | hidden
