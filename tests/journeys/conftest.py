import pytest
from playwright.sync_api import expect

from tests.browsers import PATIENCE
from tests.server import Server, database_of_tests


@pytest.fixture
def patience():
    """Be patient: many browser pages and programs share the machine."""
    expect.set_options(20_000)
    yield
    expect.set_options(PATIENCE * 1000)


@pytest.fixture(scope="session")
def running_server(django_db_setup, django_db_blocker, collected_files):
    """Start a server that speaks Welsh, too."""
    offered = collected_files | {"COPROD_LANGUAGES": "en,cy"}
    with Server(database_of_tests(), environment=offered) as server:
        yield server
