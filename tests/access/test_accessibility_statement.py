"""The host's accessibility statement is linked on pages, if there is one."""

import pytest

from tests.factories import a_session, an_organiser
from tests.look.test_error_pages import bare
from workshops.actions import joining
from workshops.cookies import SEAT

ADDRESS = "https://example.org/accessibility"
LINK = f'href="{ADDRESS}">Accessibility statement</a>'

pytestmark = pytest.mark.django_db


def pages(client):
    session = a_session()
    yield client.get("/").text
    yield client.get(f"/s/{session.written_code}").text
    yield bare(404)
    client.force_login(an_organiser())
    yield client.get("/sessions").text


def test_it_is_linked_at_the_foot_of_pages(client, settings):
    settings.ACCESSIBILITY_STATEMENT = ADDRESS
    assert [page.count(LINK) for page in pages(client)] == [1, 1, 1, 1]


def test_without_one_there_is_no_link(client):
    assert [page.count("Accessibility statement") for page in pages(client)] == [0, 0, 0, 0]


def test_it_is_linked_on_a_phone(client, settings):
    settings.ACCESSIBILITY_STATEMENT = ADDRESS
    session = a_session()
    client.cookies[SEAT] = joining.join(session)
    assert client.get(f"/s/{session.written_code}").text.count(LINK) == 1
