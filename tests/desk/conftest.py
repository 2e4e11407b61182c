from contextlib import suppress

import pytest
from playwright.sync_api import Error

from tests.browsers import LAPTOP, sign_in
from workshops.actions import asking, grouping


@pytest.fixture
def at_desk(new_page, server):
    """`at_desk(session, "?why=3", **options)` is a page where the organiser sits at the desk."""

    def sit(session, query="", **options):
        page = new_page(**(options or LAPTOP))
        sign_in(page, session.organiser, server)
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto(f"/desk/{session.written_code}{query}")
        page.wait_for_selector("body[data-connection='live']")
        # Then it says what it looks at, and its line about the last step is drawn again.
        with suppress(Error):  # a session that is over has nobody who chooses
            page.wait_for_selector("#conduct[data-desk='']", state="detached", timeout=2000)
        return page

    return sit


@pytest.fixture
def cards():
    """Return the words of the top-level answers on the desk, in order."""
    return lambda page: page.locator("[data-cards] > li > .said > .words").all_inner_texts()


@pytest.fixture
def themed():
    """Group the first answers of a room, two by two, into `count` themes, and open voting."""

    def group(room, count):
        ids = [answer.pk for answer in room.answers]
        for n in range(count):
            grouping.group(room.session, ids[2 * n : 2 * n + 2], f"Theme {n}")
        asking.open_voting(room.session, room.why)

    return group
