from contextlib import ExitStack

import pytest

from tests.live.programs import Program
from tests.live.sockets import Page


@pytest.fixture
def page(server):
    """`page(session, audience="screen")` is an open socket."""
    with ExitStack() as opened:
        yield lambda session, **options: opened.enter_context(Page(server, session, **options))


@pytest.fixture
def program(server):
    """`program(session)` is a participant whose phone is a program."""
    with ExitStack() as opened:
        yield lambda session: opened.enter_context(Program(server, session))
