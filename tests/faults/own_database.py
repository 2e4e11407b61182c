"""A database server of a test's own, to restart, fill and break; Django is led to it meanwhile."""

import os
import signal
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from django.core.management import call_command
from django.db import connections

from coprod import database
from coprod.hosting.postgres import Postgres

FAST, IMMEDIATE = signal.SIGINT, signal.SIGQUIT  # what pg_ctl sends for its two modes


class Own(Postgres):
    """A PostgreSQL that can be restarted in the same folder and at the same address.

    Coroutines restart it in `hands`: a server ends with the thread that started it.
    """

    def __init__(self, home):
        super().__init__(home)
        self.hands = ThreadPoolExecutor(1)

    def stop(self):
        super().stop()
        self.hands.shutdown()

    def go(self, mode):
        """Stop it: FAST ends every session politely, IMMEDIATE is a crash."""
        self.process.send_signal(mode)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise


@contextmanager
def own_postgres(folder=None):
    """One that keeps what it has committed (`durable`), with the program's tables in it."""
    # Not pytest's tmp_path: that is closed to the user whom PostgreSQL runs as when we are root.
    with tempfile.TemporaryDirectory(prefix="coprod-test-", dir=folder) as home:
        Path(home).chmod(0o755)
        postgres = Own(Path(home) / "postgres")
        try:
            postgres.address = postgres.start()
            yield postgres
        finally:
            postgres.stop()


@contextmanager
def django_on(url):
    """This thread's default connection leads to that database."""
    usual = connections["default"]
    own = connections.create_connection("default")
    own.settings_dict = usual.settings_dict | database.settings(url)
    connections["default"] = own
    try:
        yield
    finally:
        own.close()
        connections["default"] = usual


def schema_by_migrations():
    """Return the same as `schema_of`, of a database that all migrations have made."""
    with own_database("made_by_migrations") as url:
        with django_on(url):
            call_command("migrate", verbosity=0)
        return schema_of(url)


def schema_of(url):
    """Return the statements that make the tables which a database has, without its rows.

    They take a twentieth of the time that all migrations take.
    """
    left_out = [f"--exclude-table-data={rows}" for rows in ("workshops_*", "auth_user*")]
    return dump(url, "--inserts", *left_out)


def dump(url, *options):
    """Return what pg_dump tells of a database."""
    user = Own("anywhere").user
    said = user.run([user.binaries() / "bin/pg_dump", "--no-owner", *options, url])
    ours = (line for line in said.splitlines() if not line.startswith("\\"))  # others are for psql
    return "\n".join(ours)


def make_tables(url, schema):
    with psycopg.connect(url, autocommit=True) as empty:
        empty.execute(schema)


@contextmanager
def own_database(name):
    """The address of an empty database beside that of the tests."""
    url = os.environ["DATABASE_URL"]
    with psycopg.connect(url, autocommit=True) as cluster:
        cluster.execute(f"CREATE DATABASE {name}")
        try:
            yield urlsplit(url)._replace(path=f"/{name}").geturl()
        finally:
            cluster.execute(f"DROP DATABASE {name} WITH (FORCE)")
