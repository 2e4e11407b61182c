"""What every test stands on. bin/test starts the database and says where it is in DATABASE_URL."""

import os

import pytest

os.environ.setdefault("COPROD_ROLE", "test")

pytest_plugins = ["tests.server", "tests.browsers", "tests.redis_server"]


def pytest_collection_modifyitems(items):
    """Browser tests come last: once Playwright runs, its event loop is in every coroutine's way."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
