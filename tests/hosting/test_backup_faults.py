"""A backup that cannot be made says why, keeps nothing that looks like one, and no secret."""

import subprocess
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest

from coprod.hosting import archive, backup, backups, database
from coprod.hosting.processes import Failed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("environment")]


def test_a_disk_that_fails_leaves_no_file_that_looks_like_a_backup(monkeypatch, tmp_path):
    monkeypatch.setattr(backups, "write", full)
    with pytest.raises(Failed, match="No space left on device"):
        backup.main(["--to", str(tmp_path / "backups")])
    assert list((tmp_path / "backups").iterdir()) == []


@pytest.mark.parametrize(
    ("url", "to", "why"),
    [
        ("postgresql://nobody@127.0.0.1:9/none", "backups", "The database did not answer"),
        (None, "a-file/backups", "Not a directory"),
    ],
)
def test_a_backup_that_cannot_be_made_is_noted_with_its_reason(
    monkeypatch, tmp_path, environment, url, to, why
):
    (tmp_path / "a-file").touch()
    monkeypatch.setenv("DATABASE_URL", url or environment)
    with pytest.raises(Failed, match=why):
        backup.main(["--to", str(tmp_path / to)])
    assert why in backups.last_run()["failed"]
    with pytest.raises(Failed, match=why):
        backup.main(["--to", str(tmp_path / to), "--only-deletions"])


def test_it_makes_no_new_database_to_back_up(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL")
    monkeypatch.setattr(database, "HOME", tmp_path / "none")
    monkeypatch.setattr(database, "NOTE", tmp_path / "no-note")
    with pytest.raises(Failed, match="has no database of ours"):
        backup.main(["--to", str(tmp_path / "backups")])
    assert not (tmp_path / "none").exists()


REFUSED_ROWS = b"""pg_restore: error: COPY failed for table "workshops_node": ERROR:  duplicate key
DETAIL:  Key (text)=(Canary
in 2 lines) already exists.
CONTEXT:  COPY workshops_node, line 7: "7\tCanary"
pg_restore: error: could not execute query
DETAIL:  Canary
HINT:  Try another.
Command was: CREATE INDEX
CONTEXT:  Canary
"""


def test_what_a_program_said_is_told_without_the_rows_that_it_refused():
    process = SimpleNamespace(stderr=BytesIO(REFUSED_ROWS), wait=lambda: 1)
    with pytest.raises(Failed) as failed:
        archive.require_success(process, "It failed.")
    assert str(failed.value).splitlines() == [
        "It failed.",
        'pg_restore: error: COPY failed for table "workshops_node": ERROR:  duplicate key',
        "pg_restore: error: could not execute query",
        "HINT:  Try another.",
        "Command was: CREATE INDEX",
    ]


def test_no_password_is_in_the_list_of_processes(monkeypatch):
    started = []
    monkeypatch.setattr(
        subprocess, "Popen", lambda command, **rest: started.append((command, rest))
    )
    archive.start_dump("postgresql://me:secret-word@127.0.0.1/name", "snapshot")
    ((command, rest),) = started
    assert "secret-word" not in " ".join(map(str, command))
    assert rest["env"]["PGPASSWORD"] == "secret-word"


def full(stream, path):
    Path(path).write_bytes(b"half")
    raise OSError(28, "No space left on device")
