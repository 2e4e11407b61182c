"""The files of a backup: an archive of the database, and beside it a manifest that describes it."""

import hashlib
import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from common.folders import DATA
from coprod.hosting.processes import Failed

STEM = "coprod-%Y-%m-%d-%H%M%S-%f"  # UTC
CHUNK = 2**20  # bytes
LAST = DATA / "last-backup.json"


def last_run():
    """Return what is noted of the last backup: folder, made_at, failed, tested_on; or None."""
    try:
        return json.loads(LAST.read_text())
    except (FileNotFoundError, ValueError):
        return None


def note_run(**facts):
    """Note a backup, or a test of one, for `coprod doctor`."""
    LAST.parent.mkdir(parents=True, exist_ok=True)
    LAST.write_text(json.dumps((last_run() or {}) | facts) + "\n")


def new_path(folder):
    """Return the path of an archive that is made now."""
    return Path(folder) / datetime.now(UTC).strftime(f"{STEM}.dump")


def manifest_path(archive):
    """Return the path of the manifest of an archive."""
    return Path(archive).with_suffix(".json")


def write(stream, path):
    """Write all that a stream has to a new file, on the disk, and return its SHA-256."""
    digest = hashlib.sha256()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def digest_of(path):
    """Return the SHA-256 of a file, as it is on the disk."""
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_manifest(archive, facts):
    """Write what is known of an archive beside it: without that it is no backup."""
    draft = manifest_path(archive).with_suffix(".manifest-part")
    draft.touch(0o600)
    draft.write_text(json.dumps(facts, indent=1) + "\n")
    draft.replace(manifest_path(archive))


def read_manifest(archive):
    """Return what is known of an archive. Raise Failed if there is no manifest."""
    try:
        return json.loads(manifest_path(archive).read_text())
    except FileNotFoundError:
        raise Failed(
            f"There is no {manifest_path(archive)}. Without it nobody can tell whether"
            " the backup is whole."
        ) from None


def all_in(folder):
    """Return [(path of an archive, when it was made)] of the whole backups, the newest first."""
    found = []
    for path in Path(folder).glob("coprod-*.dump"):
        if manifest_path(path).exists():
            made = datetime.fromisoformat(json.loads(manifest_path(path).read_text())["made_at"])
            found.append((path, made))
    return sorted(found, key=lambda pair: pair[1], reverse=True)


def delete_older(folder, days):
    """Delete backups that are older, and return how many. The newest one always stays.

    What a backup left that was killed half way goes as well.
    """
    before = datetime.now(UTC) - timedelta(days=days)
    for part in (*Path(folder).glob("coprod-*.part"), *Path(folder).glob("coprod-*.manifest-part")):
        if part.stat().st_mtime < before.timestamp():
            part.unlink()
    old = [path for path, made in all_in(folder)[1:] if made < before]
    for path in old:
        manifest_path(path).unlink()
        path.unlink()
    return len(old)
