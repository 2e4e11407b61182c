import re

import pytest

from tests.browsers import PHONE, open_box, take_a_seat


@pytest.fixture
def phone(new_page, server):
    """`phone(session)` is a page that has joined the session."""

    def join(session, **options):
        page = new_page(**{**PHONE, **options})
        take_a_seat(page, session, server)
        page.goto(f"/s/{session.written_code}")
        return page

    return join


@pytest.fixture
def box():
    return lambda page: page.get_by_role("textbox", name="your answer")


@pytest.fixture(name="open_box")
def opened_box():
    return open_box


@pytest.fixture
def write(open_box):
    """Type an answer and send it, the way a person does."""

    def send(page, words):
        open_box(page).fill(words)
        page.get_by_role("button", name="Send").click()

    return send


@pytest.fixture
def answers_of():
    """Matches the address to which answers are posted."""
    return re.compile(r"/whys/\d+/answers$")
