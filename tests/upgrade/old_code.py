"""The code of the version before this one, out of the history of this repository."""

import os
import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.server import ROOT, Server

# The release that hosts upgrade from: the last commit before names in Python changed. After each
# release, set it to that release's commit, and OldServer to what tests/server.py was there.
VERSION_BEFORE = "7829dc30e8e3b5e2e12e1a57c704803e1974651c"

PARTS = ("manage.py", "coprod", "workshops", "templates", "static")
GIT = ("git", "-c", "safe.directory=*", "-C", str(ROOT))  # the clone may belong to someone else


class OldCode:
    """The old code in a folder. It shares this version's secret key, as on one host."""

    def __init__(self, folder, secret_key):
        self.folder = Path(folder)
        _unpack(self.folder)
        (self.folder / "data").mkdir()
        (self.folder / "data/secret-key").write_text(secret_key)

    @property
    def newest_migration(self):
        """Return the name of its last migration of the app."""
        return max(file.stem for file in (self.folder / "workshops/migrations").glob("0*.py"))

    def migrate(self, database_url):
        """Make its tables."""
        command = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
        environment = os.environ | {"DATABASE_URL": database_url}
        subprocess.run(command, cwd=self.folder, env=environment, check=True)

    def server(self, database_url):
        """Return a server that runs the old code."""
        server = OldServer(database_url, environment={"COPROD_COPIES": "elsewhere"})
        server.FOLDER = self.folder
        return server


class OldServer(Server):
    HTTP = "httptools"
    PROTOCOL = "coprod.sockets:Protocol"


def _unpack(folder):
    if not (_has_it() or _fetched()):
        # A copy of the files alone, without their history, cannot run what is no longer in them.
        pytest.skip(f"The history here lacks {VERSION_BEFORE}. Fetch it: git fetch --unshallow")
    archive = subprocess.run(
        [*GIT, "archive", VERSION_BEFORE, *PARTS], capture_output=True, check=True
    ).stdout
    with tarfile.open(fileobj=BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")


def _has_it():
    return not subprocess.run(
        [*GIT, "cat-file", "-e", VERSION_BEFORE], capture_output=True
    ).returncode


def _fetched():
    """A shallow clone, as many CI services make, can fetch one commit more."""
    command = [*GIT, "fetch", "--quiet", "--depth=1", "origin", VERSION_BEFORE]
    return not subprocess.run(command, capture_output=True, timeout=120).returncode
