import pytest

from tests.server import Server, database_of_tests

OFFERED = {"COPROD_LANGUAGES": "en,cy,ur,en-xa"}


@pytest.fixture
def three_languages(settings):
    """As where English, Welsh and Urdu are offered."""
    settings.OFFERED_LANGUAGES = ["en", "cy", "ur"]


@pytest.fixture(scope="session")
def running_server(django_db_setup, django_db_blocker, collected_files):
    """A server that offers every language; a browser's `locale` chooses."""
    with Server(database_of_tests(), environment=collected_files | OFFERED) as server:
        yield server
