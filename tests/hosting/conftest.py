"""Fixtures of the tests of hosting."""

import os
from urllib.parse import urlsplit

import pytest

from coprod.hosting import backups


@pytest.fixture
def last(monkeypatch, tmp_path):
    """`last(**facts)` notes a backup; without it there has never been one."""
    monkeypatch.setattr(backups, "LAST", tmp_path / "last-backup.json")
    return backups.note_run


@pytest.fixture
def environment(monkeypatch, tmp_path, settings):
    """The commands' database is that of the tests."""
    parts = settings.DATABASES["default"]
    url = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{parts['NAME']}").geturl()
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setattr(backups, "LAST", tmp_path / "last-backup.json")
    (tmp_path / "keys").mkdir(mode=0o700)
    monkeypatch.setenv("COPROD_KEYS_DIR", str(tmp_path / "keys"))
    return url
