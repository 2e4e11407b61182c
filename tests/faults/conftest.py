from contextlib import ExitStack

import pytest
from django.db import connection

from tests.faults.own_database import schema_by_migrations, schema_of
from tests.faults.proxy import Proxy
from tests.live.programs import Program
from tests.server import Server, database_of_tests


@pytest.fixture(scope="session")
def schema(django_db_setup, django_db_blocker):
    """What makes our tables in a database of a test's own."""
    with django_db_blocker.unblock():
        own = not connection.settings_dict["NAME"].startswith("test_")  # no other test needs any
        return schema_by_migrations() if own else schema_of(database_of_tests())


@pytest.fixture
def line(server):
    """A bad line to the server: `line.fault = Cut(response=3)`."""
    with Proxy(server) as opened:
        yield opened


@pytest.fixture
def own_server(transactional_db):
    """A server that a test may stop and start."""
    with Server(database_of_tests()) as server:
        yield server


@pytest.fixture
def program():
    """`program(url, session)` is a participant whose phone is a program."""
    with ExitStack() as opened:
        yield lambda url, session: opened.enter_context(Program(url, session))
