"""Fixtures for every test. bin/test starts the database and sets DATABASE_URL."""

import os
import tempfile
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from coprod.garbage import collect_seldom

os.environ.setdefault("COPROD_ROLE", "test")
# The servers that tests start share it, as real ones do. It goes with this process. Django may have
# read its settings by now. Each session writes a key to the disk; in memory that takes no time.
MEMORY = Path("/dev/shm")
KEYS = tempfile.TemporaryDirectory(prefix="coprod-keys-", dir=MEMORY if MEMORY.is_dir() else None)
os.environ["COPROD_KEYS_DIR"] = KEYS.name
settings.KEYS_DIR = Path(KEYS.name)
settings.EXPORT_JOBS = "inline"  # another process would not see rows that are not committed
# PBKDF2 takes 0.7 s for each password. The servers that tests start use it, as real ones do.
settings.PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
# bin/test makes all tables once, and each worker's database is a copy.
connection.settings_dict["TEST"]["TEMPLATE"] = os.environ.get("COPROD_TESTS_TEMPLATE")

pytest_plugins = [
    "tests.emptying",
    "tests.server",
    "tests.browsers",
    "tests.redis_server",
    "tests.figures",
    "tests.small_pictures",
]


@pytest.fixture
def no_time_passes(monkeypatch):
    """A bucket that fills while a test runs would make its counts those of the machine."""
    now = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: now)


def pytest_addoption(parser):
    sets = parser.getgroup("sets of tests, instead of those of every run")
    sets.addoption("--pages", action="store_true", help="all tests with a browser")
    sets.addoption("--long", action="store_true", help="what takes minutes: docs/reliability.md")


def pytest_collection_modifyitems(config, items):
    """Run browser tests last: once Playwright runs, its event loop disturbs every coroutine.

    Slow tests come first in both parts, so that they do not run alone at the end.
    """
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    _choose(config, items)
    items.sort(key=lambda item: (_has(item, "browser"), not _has(item, "slow")))


def pytest_collection_finish(session):
    """Tests take a tenth less time, as requests do."""
    collect_seldom()


def _has(item, marker):
    return item.get_closest_marker(marker) is not None


def _choose(config, items):
    """Select the sets that are asked for, or the tests of every run."""
    wanted = {name for name in ("pages", "long") if config.getoption(name)} or {"every run"}
    left_out = [item for item in items if not wanted & _sets_of(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]


def _sets_of(item):
    if _has(item, "long"):
        return {"long"}
    if _has(item, "browser"):
        return {"pages", "every run"} if _has(item, "quick") else {"pages"}
    return {"every run"}
