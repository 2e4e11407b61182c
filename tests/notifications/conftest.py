from contextlib import ExitStack

import pytest

from tests.live.programs import Program
from tests.live.sockets import Page
from tests.server import Server, database_of_tests


@pytest.fixture
def serve(transactional_db):
    """`serve(redis.url)` is one more server process on the same database, with that Redis."""
    with ExitStack() as running:

        def begin(redis_url):
            environment = {"COPROD_REDIS_URL": redis_url}
            return running.enter_context(Server(database_of_tests(), environment=environment)).url

        yield begin


@pytest.fixture
def open_page():
    """`open_page(server, session, audience="screen")` is an open socket."""
    with ExitStack() as opened:
        yield lambda *args, **options: opened.enter_context(Page(*args, **options))


@pytest.fixture
def join():
    """`join(server, session)` is a participant whose phone is a program."""
    with ExitStack() as opened:
        yield lambda *args: opened.enter_context(Program(*args))
