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


@pytest.fixture(autouse=True)
def export_jobs_run_inline(settings):
    """Run export jobs inline: another process would not see rows that are not committed."""
    settings.EXPORT_JOBS = "inline"


def pytest_addoption(parser):
    parser.addoption(
        "--long", action="store_true", help="only what takes minutes: docs/reliability.md"
    )


def pytest_collection_modifyitems(config, items):
    """Run browser tests last: once Playwright runs, its event loop disturbs every coroutine.

    Slow tests come first in both parts, so that they do not run alone at the end.
    """
    _choose(config, items)
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: (_has(item, "browser"), not _has(item, "slow")))


def pytest_collection_finish(session):
    """Tests take a tenth less time, as requests do."""
    collect_seldom()


def _has(item, marker):
    return item.get_closest_marker(marker) is not None


def _choose(config, items):
    """Select the long set, or leave it out."""
    wanted = config.getoption("long")
    left_out = [item for item in items if bool(item.get_closest_marker("long")) != wanted]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]
