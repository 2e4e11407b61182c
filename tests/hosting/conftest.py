"""Fixtures of the tests of hosting."""

import pytest

from coprod.hosting import backups


@pytest.fixture
def last(monkeypatch, tmp_path):
    """`last(**facts)` notes a backup; without it there has never been one."""
    monkeypatch.setattr(backups, "LAST", tmp_path / "last-backup.json")
    return backups.note_run
