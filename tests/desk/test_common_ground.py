"""The desk compares the sides under “End session”, once, if the session has any."""

import pytest

from tests.actions.test_common_ground import Room
from tests.factories import a_room

pytestmark = pytest.mark.django_db


def at_desk(client, session):
    client.force_login(session.organiser)
    return client.get(f"/desk/{session.written_code}").text


def test_only_a_session_with_sides_offers_it(client):
    assert "Compare the sides" in at_desk(client, Room().session)
    assert "Compare the sides" not in at_desk(client, a_room().session)


def test_it_says_that_it_is_done_and_is_refused_when_nothing_is_new(client):
    room = Room()
    room.settle()
    at_desk(client, room.session)
    address = f"/desk/{room.session.written_code}/sides/compare"
    done = client.post(address, headers={"hx-request": "true"})
    assert (done.status_code, done.headers["Note"]) == (204, "The sides are compared.")
    again = client.post(address, headers={"hx-request": "true"})
    assert again.status_code == 409
    assert "Nothing new is settled yet." in again.text
