"""Data of an older PostgreSQL is not missed: nothing starts beside it, and it is brought over."""

import os
import subprocess
import tempfile
from pathlib import Path

import psycopg
import pytest

from bin.lib.programs import older_postgresql
from coprod.django_command import COMMAND
from coprod.hosting import installed, upgrade_database
from coprod.hosting.postgres import Postgres, majors_in
from coprod.hosting.processes import Failed
from coprod.hosting.unprivileged_user import UnprivilegedUser
from tests.bin.commands import ROOT

WORDS = ["Nobody asked us", "Doedd neb yn gofyn", "کسی نے نہیں پوچھا"]


@pytest.fixture(scope="module")
def old():
    """The folder of an installed PostgreSQL of an older major version."""
    found = older_postgresql()
    assert found, "No older PostgreSQL here. On Debian: apt install postgresql"
    return found


@pytest.fixture(scope="module")
def stopped(old):
    """Data of that version, with a table of 3 rows, and nothing running."""
    with tempfile.TemporaryDirectory(prefix="coprod-test-") as folder:
        Path(folder).chmod(0o755)
        home = Path(folder) / "data" / "postgres"
        server = Postgres(home, durable=False, binaries=old)
        cluster = server.user.home() / str(server.user.major_version(old))
        # Not as ours are made: before version 17 there was no collation of PostgreSQL's own.
        options = ["--username=coprod", "--auth=trust", "--encoding=UTF8", "--locale=C"]
        server.user.run([old / "bin/initdb", f"--pgdata={cluster}", *options, "--no-sync"])
        with psycopg.connect(server.start()) as connection:
            connection.execute("CREATE TABLE words (word text PRIMARY KEY)")
            connection.execute("INSERT INTO words SELECT unnest(%s::text[])", [WORDS])
        server.stop()
        yield home.parent


@pytest.fixture
def home(stopped):
    """A copy of that data."""
    with tempfile.TemporaryDirectory(prefix="coprod-test-") as folder:
        Path(folder).chmod(0o755)
        subprocess.run(["cp", "-a", stopped, folder], check=True)  # with its owners
        yield Path(folder) / "data" / "postgres"


def words_in(home, binaries=None):
    server = Postgres(home, durable=False, binaries=binaries)
    try:
        with psycopg.connect(server.start()) as connection:
            return sorted(word for (word,) in connection.execute("SELECT word FROM words"))
    finally:
        server.stop()


def test_nothing_starts_beside_it_until_it_is_brought_over(home, old, capsys):
    before = majors_in(home)
    with pytest.raises(Failed, match=rf"made by PostgreSQL {before[0]}.* Nothing was started"):
        Postgres(home, durable=False).start()
    assert majors_in(home) == before
    upgrade_database.upgrade(home, old)
    assert "3 rows in 1 tables: all are there." in capsys.readouterr().out
    assert words_in(home) == sorted(WORDS)
    (kept,) = home.glob(f"{before[0]}-until-*")
    kept.rename(home / str(before[0]))  # the old one is as it was
    assert words_in(home, old) == sorted(WORDS)
    with pytest.raises(Failed, match="Nothing is to be done"):
        upgrade_database.upgrade(home, old)


def test_its_programs_are_found_by_their_version_or_asked_for(home, old, monkeypatch):
    assert installed.installed_binaries(majors_in(home)[0]) == old
    monkeypatch.setattr(installed, "PLACES", [])
    with pytest.raises(Failed, match=r"apt install postgresql-\d+"):
        upgrade_database.upgrade(home)


def test_its_own_version_is_that_of_programs_which_its_user_can_run(home, monkeypatch):
    """In a clone in /root these are a copy."""
    asked = []
    monkeypatch.setattr(UnprivilegedUser, "binaries", lambda user: "/var/lib/coprod/copy")
    monkeypatch.setattr(
        UnprivilegedUser, "major_version", lambda user, place: asked.append(place) or 15
    )
    with pytest.raises(Failed):
        upgrade_database.upgrade(home)
    assert asked == ["/var/lib/coprod/copy"]


@pytest.mark.long
def test_a_copy_that_stops_half_way_leaves_everything_as_it_was(home, old, monkeypatch):
    counted = iter([{"words": 3}, {"words": 2}])
    monkeypatch.setattr(upgrade_database.archive, "counts", lambda connection: next(counted))
    with pytest.raises(Failed, match="These tables differ after the copy: words"):
        upgrade_database.upgrade(home, old)
    monkeypatch.undo()
    assert words_in(home, old) == sorted(WORDS)
    upgrade_database.upgrade(home, old)  # what the first try left is no obstacle
    assert words_in(home) == sorted(WORDS)


@pytest.mark.long
def test_without_space_nothing_begins(home, old, monkeypatch):
    space = upgrade_database.shutil.disk_usage("/")._replace(free=2**20)
    monkeypatch.setattr(upgrade_database.shutil, "disk_usage", lambda path: space)
    with pytest.raises(Failed, match="1 MB are free"):
        upgrade_database.upgrade(home, old)
    assert words_in(home, old) == sorted(WORDS)


@pytest.mark.long
def test_a_whole_database_of_ours_is_the_same_afterwards(home, old):
    server = Postgres(home, durable=False, binaries=old)
    try:
        environment = os.environ | {"DATABASE_URL": server.start(), "COPROD_ROLE": "demo"}
        for command in ("migrate --noinput --verbosity=0", "seed_demo --base-url=http://x"):
            subprocess.run([*COMMAND, *command.split()], cwd=ROOT, env=environment, check=True)
        before = exported(environment)
    finally:
        server.stop()
    upgrade_database.upgrade(home, old)
    server = Postgres(home, durable=False)
    try:
        after = exported(environment | {"DATABASE_URL": server.start()})
    finally:
        server.stop()
    assert after == before
    assert len(before) > 2000


def exported(environment):
    """The rows of every table of ours, in the order of their text."""
    with psycopg.connect(environment["DATABASE_URL"]) as connection:
        names = upgrade_database.archive.counts(connection)
        asked = "SELECT t::text FROM {} t ORDER BY 1"
        return str([connection.execute(asked.format(name)).fetchall() for name in names])
