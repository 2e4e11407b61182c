"""A command's database: the one that DATABASE_URL names, or our own while the command runs."""

import contextlib
import os
import tempfile
from pathlib import Path

import psycopg

from common.folders import DATA
from coprod.hosting.postgres import Postgres
from coprod.hosting.processes import Failed

HOME = DATA / "postgres"
NOTE = DATA / "database-url"  # settings.py reads it, so that manage.py finds the running server


@contextlib.contextmanager
def database():
    """Put DATABASE_URL into the environment; stop at the end what was started.

    Yield the Postgres that was started, or None if DATABASE_URL names another database.
    """
    if os.environ.get("DATABASE_URL"):
        yield None
        return
    own = Postgres(HOME)
    with _running(own) as url, _noted(url):
        yield own


@contextlib.contextmanager
def existing_database():
    """Yield the URL of the database that DATABASE_URL names, or of our own, running or started.

    It is never a new one: raise Failed if there is none.
    """
    named = os.environ.get("DATABASE_URL")
    if named or (named := _running_url()):
        yield named
        return
    if not HOME.exists():
        raise Failed(
            f"DATABASE_URL is not set, and {DATA} has no database of ours. Run this with the"
            " settings of the service."
        )
    with database():
        yield os.environ["DATABASE_URL"]


@contextlib.contextmanager
def throwaway_database(durable=False):
    """Do the same for tests, with a server that is deleted at the end with its data."""
    if os.environ.get("DATABASE_URL"):
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="coprod-test-") as folder:
        Path(folder).chmod(0o755)  # PostgreSQL may have to run as another user
        _keep_keys_in(Path(folder) / "keys")
        own = Postgres(Path(folder) / "postgres", durable)
        with _running(own):
            yield own


@contextlib.contextmanager
def connected(url):
    """Yield a connection to a database. Raise Failed if it cannot be reached or stops answering."""
    try:
        with psycopg.connect(url) as connection:
            yield connection
    except psycopg.OperationalError as fault:
        raise Failed(f"The database did not answer: {str(fault).strip()}") from None


def keys_folder():
    """Return the folder of the keys of sessions, as settings.py finds it."""
    return Path(os.environ.get("COPROD_KEYS_DIR") or DATA / "keys")


def _running_url():
    with contextlib.suppress(FileNotFoundError, psycopg.OperationalError):
        url = NOTE.read_text()
        psycopg.connect(url, connect_timeout=5).close()
        return url
    return None


def _keep_keys_in(folder):
    """Put the keys beside the data of their database."""
    folder.mkdir(mode=0o700)
    os.environ["COPROD_KEYS_DIR"] = str(folder)


@contextlib.contextmanager
def _running(postgres):
    try:
        url = os.environ["DATABASE_URL"] = postgres.start()
        yield url
    finally:
        postgres.stop()


@contextlib.contextmanager
def _noted(url):
    NOTE.unlink(missing_ok=True)
    NOTE.touch(mode=0o600)
    NOTE.write_text(url)
    try:
        yield
    finally:
        NOTE.unlink(missing_ok=True)
