"""Write the database into a file, and check that it can be read.

The file has what people wrote, but not who wrote it: the keys are never in it.
"""

import argparse
import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path

from common.folders import command
from common.version import program_version
from coprod.hosting import archive, backups, deletions
from coprod.hosting.database import connected, existing_database, keys_folder
from coprod.hosting.installed import installed_binaries
from coprod.hosting.processes import Failed


def main(arguments):
    """Write a backup into a folder; `arguments` are those of the command line."""
    options = _options(arguments)
    folder = options.to
    _refuse_beside_keys(folder)
    if options.only_deletions:
        _list_deletions(folder)
        return
    is_named = bool(os.environ.get("DATABASE_URL"))  # and so not the wheel's own server
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        with existing_database() as url:
            path = _back_up(url, folder, is_named)
    except Failed as failure:
        backups.note_run(folder=str(folder.resolve()), failed=str(failure))
        raise
    backups.note_run(folder=str(folder.resolve()), made_at=made_at, failed="")
    print(f"Backup: {path}, {path.stat().st_size / 2**20:.1f} MB, read back and right.")
    if options.keep_days and (deleted := backups.delete_older(folder, options.keep_days)):
        print(f"Backups deleted because they are older than {options.keep_days} days: {deleted}.")


def _refuse_beside_keys(folder):
    keys, to = keys_folder().resolve(), folder.resolve()
    if to == keys or to in keys.parents or keys in to.parents:
        raise Failed(
            f"{folder} has the keys of sessions in it, or is among them. With a backup and the keys"
            " somebody could find out who wrote what, so they must not be in one place."
        )


def _make(folder):
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _list_deletions(folder):
    try:
        _make(folder)
        with existing_database() as url, connected(url) as connection:
            deletions.write_list(folder, connection)
    except OSError as fault:
        raise Failed(f"The list could not be written to {folder}: {fault.strerror}.") from None
    print(f"List of what was deleted: {folder / deletions.LIST}. It has no words.")


def _back_up(url, folder, is_named):
    path = backups.new_path(folder)
    draft = path.with_suffix(".part")
    try:
        _make(folder)
        facts = _write(url, draft, is_named)
        if backups.digest_of(draft) != facts["sha256"] or not archive.is_archive(draft):
            raise Failed(f"What was written to {folder} cannot be read back. Check the disk.")
        backups.write_manifest(path, facts)
        draft.rename(path)  # last, so that there is no file with words that nobody deletes
    except OSError as fault:
        raise Failed(f"The backup could not be written to {folder}: {fault.strerror}.") from None
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()
    return path


def _write(url, draft, is_named):
    with archive.snapshot(url) as (connection, name):
        facts = {
            "made_at": datetime.now(UTC).isoformat(timespec="microseconds"),
            "version": program_version(),
            "postgresql": connection.info.server_version // 10000,
            "rows": archive.counts(connection, but=archive.TRANSIENT),
            **deletions.known_to(connection),
        }
        binaries = installed_binaries(facts["postgresql"], "pg_dump") if is_named else None
        dump = archive.start_dump(url, name, archive.TRANSIENT, binaries)
        facts["sha256"] = backups.write(dump.stdout, draft)
        archive.require_success(dump, "The database could not be read.")
    return facts


def _options(arguments):
    parser = argparse.ArgumentParser(prog=command("backup"), description=__doc__)
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="where it goes")
    parser.add_argument(
        "--keep-days", type=_days, metavar="N", help="delete backups there that are older"
    )
    parser.add_argument(
        "--only-deletions",
        action="store_true",
        help="write only the list of what was deleted, which a restore deletes again",
    )
    return parser.parse_args(arguments)


def _days(typed):
    if not typed.isascii() or not typed.isdigit() or not int(typed):
        raise argparse.ArgumentTypeError(f"{typed!r} is not a number of days")
    return int(typed)
