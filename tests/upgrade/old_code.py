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
        unpack(self.folder, VERSION_BEFORE, *PARTS)
        (self.folder / "data").mkdir()
        (self.folder / "data/secret-key").write_text(secret_key)

    @property
    def newest_migration(self):
        """Return the name of its last migration of the app."""
        return max(file.stem for file in (self.folder / "workshops/migrations").glob("0*.py"))

    def migrate(self, database_url):
        """Make its tables."""
        self.manage(database_url, "migrate", "--verbosity=0")

    def manage(self, database_url, *command):
        """Run one of its commands, such as that of each day."""
        environment = os.environ | {"DATABASE_URL": database_url}
        command = [sys.executable, "manage.py", *command]
        subprocess.run(command, cwd=self.folder, env=environment, check=True)

    def server(self, database_url):
        """Return a server that runs the old code."""
        server = OldServer(database_url, environment={"COPROD_COPIES": "elsewhere"})
        server.FOLDER = self.folder
        return server


class OldServer(Server):
    HTTP = "httptools"
    PROTOCOL = "coprod.sockets:Protocol"


def unpack(folder, commit, *parts):
    """Put the files of a commit into a folder: all of them, or those parts."""
    if not (_has(commit) or _fetched(commit)):
        # A copy of the files alone, without their history, cannot run what is no longer in them.
        pytest.skip(f"The history here lacks {commit}. Fetch it: git fetch --unshallow")
    command = [*GIT, "archive", commit, *parts]
    archive = subprocess.run(command, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")


def _has(commit):
    return not subprocess.run([*GIT, "cat-file", "-e", commit], capture_output=True).returncode


def _fetched(commit):
    """A shallow clone, as many CI services make, can fetch one commit more."""
    command = [*GIT, "fetch", "--quiet", "--depth=1", "origin", commit]
    return not subprocess.run(command, capture_output=True, timeout=120).returncode
