"""Read a backup into an empty database.

Sessions, answers and lines beside them that were deleted after the backup was made are deleted
again, as far as a newer backup, or a list of deletions, in the same folder says so.
"""

import argparse
import os
import tempfile
from datetime import date
from pathlib import Path

from common.folders import CODE, command
from common.version import program_version
from coprod.django_command import COMMAND
from coprod.hosting import archive, backups, deletions
from coprod.hosting.database import connected, database, throwaway_database
from coprod.hosting.processes import Failed, Processes


def main(arguments):
    """Restore the backup that `arguments`, those of the command line, name."""
    options = _options(arguments)
    manifest = _checked(options.file)
    with _target(options), Processes() as processes:
        url = os.environ["DATABASE_URL"]
        _must_be_empty(url)
        _restore(url, options.file)
        _compare(url, manifest["rows"])
        _bring_up_to_date(processes, deletions.since(options.file, manifest))
    if options.test:
        backups.note_run(tested_on=f"{date.today():%-d %B %Y}")
        print("The backup can be restored. The database that it was restored into is deleted.")


def _checked(file):
    if not file.exists():
        raise Failed(f"There is no {file}.")
    manifest = backups.read_manifest(file)
    if backups.digest_of(file) != manifest["sha256"]:
        raise Failed(f"{file} is not what was written: its SHA-256 differs. Nothing was restored.")
    if _numbers(manifest["version"]) > _numbers(program_version()):
        raise Failed(
            f"The backup was made by Coprod {manifest['version']}, and this is {program_version()}."
            " Install that version first."
        )
    return manifest


def _numbers(version):
    return [int(part) for part in version.split(".")]


def _target(options):
    if options.test:
        os.environ.pop("DATABASE_URL", None)
        return throwaway_database(durable=True)
    if options.into:
        os.environ["DATABASE_URL"] = options.into
    if not os.environ.get("DATABASE_URL") and not options.own_database:
        raise Failed(
            "DATABASE_URL is not set. Name an empty database: --into postgresql://…, or let Coprod"
            " run its own PostgreSQL: --own-database."
        )
    return database()


def _must_be_empty(url):
    with connected(url) as connection:
        tables = [name for (name,) in connection.execute(archive.TABLES)]
    if tables:
        raise Failed(f"The database has {len(tables)} tables already. Restore into an empty one.")


def _restore(url, file):
    with file.open("rb") as stream:
        restore = archive.start_restore(url, stream)
        archive.require_success(
            restore, "The backup could not be restored, and nothing was changed."
        )


def _compare(url, expected):
    with connected(url) as connection:
        found = archive.counts(connection)
    if wrong := [name for name in expected if expected[name] != found.get(name)]:
        names = ", ".join(sorted(wrong))
        raise Failed(f"These tables have another number of rows than the backup: {names}.")
    print(f"{sum(expected.values())} rows in {len(expected)} tables: all are there.", flush=True)


def _bring_up_to_date(processes, lines):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(lines))
        file.flush()
        after = f"after_restore {file.name}"
        processes.must([*COMMAND, "in_turn", "migrate --noinput --verbosity=0", after], cwd=CODE)


def _options(arguments):
    parser = argparse.ArgumentParser(prog=command("restore"), description=__doc__)
    parser.add_argument("file", type=Path, help="the backup, a file that ends in .dump")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--into", metavar="URL", help="an empty database (DATABASE_URL)")
    where.add_argument("--own-database", action="store_true", help="the PostgreSQL that we run")
    where.add_argument(
        "--test",
        action="store_true",
        help="a database that is deleted afterwards, to see that the backup is good",
    )
    return parser.parse_args(arguments)
