"""Bring our own PostgreSQL's data over to the major version that this release of Coprod runs.

The old server's data is read by its own programs, and stays as it was until all of it is copied.
"""

import argparse
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import psycopg

from common.folders import command
from coprod.hosting import archive
from coprod.hosting.database import HOME
from coprod.hosting.installed import installed_binaries
from coprod.hosting.postgres import Postgres, majors_in
from coprod.hosting.processes import Failed

DRAFT = "upgrading"


def main(arguments):
    """Do it for the data in COPROD_DATA_DIR. `arguments` are those of the command line."""
    upgrade(HOME, _options(arguments).old_binaries)


def upgrade(home, old_binaries=None):
    """Read the newest cluster of another major version, and put a new one beside it.

    Raise Failed if there is nothing to do, a program is missing or a table differs; the old cluster
    is then untouched. Afterwards it is kept under another name.
    """
    major = _old_major(home)
    old = Postgres(home, binaries=old_binaries or _binaries_for(major))
    draft = Postgres(Path(home) / DRAFT)
    shutil.rmtree(Path(home) / DRAFT, ignore_errors=True)
    try:
        source = old.start()
        _want_space(old.cluster)
        print(f"Copying {old.cluster} to PostgreSQL {_new_major(home)}.", flush=True)
        _copy(source, draft.start(), old.binaries)
    finally:
        draft.stop()
        old.stop()
    made = draft.cluster.rename(old.home / draft.cluster.name)
    kept = old.cluster.rename(old.home / f"{old.cluster.name}-until-{datetime.now(UTC):%Y-%m-%d}")
    shutil.rmtree(old.home / DRAFT)
    print(f"The database is now in {made}. The old one is kept in {kept}: delete it after a week.")


def _copy(source, target, binaries):
    with archive.snapshot(source) as (connection, name):
        before = archive.counts(connection)
        dump = archive.start_dump(source, name, binaries=binaries)
        restore = archive.start_restore(target, dump.stdout)
        dump.stdout.close()  # so that pg_dump notices if pg_restore ends
        archive.require_success(restore, "The new server could not take over the data.")
        archive.require_success(dump, "The old server could not be read.")
    with psycopg.connect(target) as connection:
        after = archive.counts(connection)
    if before != after:
        wrong = ", ".join(sorted(name for name in before if before[name] != after.get(name)))
        raise Failed(f"These tables differ after the copy: {wrong}. Nothing was changed.")
    print(f"{sum(after.values())} rows in {len(after)} tables: all are there.", flush=True)


def _old_major(home):
    new = _new_major(home)
    older = [major for major in majors_in(home) if major < new]
    if new in majors_in(home):
        raise Failed(f"{home} has a database of PostgreSQL {new} already. Nothing is to be done.")
    if not older:
        raise Failed(f"{home} has no database of an older PostgreSQL. Nothing is to be done.")
    return older[0]


def _new_major(home):
    user = Postgres(home).user
    return user.major_version(user.binaries())


def _binaries_for(major):
    if found := installed_binaries(major):
        return found
    raise Failed(
        f"The programs of PostgreSQL {major} are needed to read its data, and they are not here."
        f" Install them (on Debian: apt install postgresql-{major}), or name their folder:"
        f" {command('upgrade-database')} --old-binaries FOLDER"
    )


def _want_space(cluster):
    files = subprocess.run(["du", "-sk", cluster], capture_output=True, text=True).stdout  # noqa: S607
    needed, free = int(files.split()[0]) * 1024, shutil.disk_usage(cluster).free
    if free < 1.5 * needed:
        raise Failed(
            f"The copy needs {1.5 * needed / 2**20:.0f} MB beside {cluster}, and"
            f" {free / 2**20:.0f} MB are free. Nothing was changed."
        )


def _options(arguments):
    parser = argparse.ArgumentParser(prog=command("upgrade-database"), description=__doc__)
    parser.add_argument(
        "--old-binaries",
        type=Path,
        metavar="FOLDER",
        help="where the old PostgreSQL is installed (the folder that has bin/)",
    )
    return parser.parse_args(arguments)
