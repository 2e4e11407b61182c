import pytest


@pytest.fixture
def folder(settings, tmp_path):
    """Where the keys of sessions lie."""
    settings.KEYS_DIR = tmp_path
    return tmp_path
