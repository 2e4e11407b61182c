import pytest


@pytest.fixture
def folder(settings, tmp_path):
    """Use a temporary folder for the keys of sessions."""
    settings.KEYS_DIR = tmp_path
    return tmp_path
