"""A command's database: the one that DATABASE_URL names, or our own while the command runs."""

import contextlib
import os
import tempfile
from pathlib import Path

from common.folders import DATA
from coprod.hosting.postgres import Postgres

NOTE = DATA / "database-url"  # settings.py reads it, so that manage.py finds the running server


@contextlib.contextmanager
def database():
    """Put DATABASE_URL into the environment; stop at the end what was started.

    Yield the Postgres that was started, or None if DATABASE_URL names another database.
    """
    if os.environ.get("DATABASE_URL"):
        yield None
        return
    own = Postgres(DATA / "postgres")
    with _running(own) as url, _noted(url):
        yield own


@contextlib.contextmanager
def throwaway_database(durable=False):
    """Do the same for tests, with a server that is deleted at the end with its data."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    with tempfile.TemporaryDirectory(prefix="coprod-test-") as folder:
        Path(folder).chmod(0o755)  # PostgreSQL may have to run as another user
        _keep_keys_in(Path(folder) / "keys")
        with _running(Postgres(Path(folder) / "postgres", durable)):
            yield


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
