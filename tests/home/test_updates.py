"""The organiser says what became of the actions; people read it at the code of the session."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import a_closed_session, a_session, an_organiser
from workshops.models import ActionUpdate

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(client):
    client.force_login(an_organiser())
    return a_closed_session("Show every draft", "Pay for a post")


def add(client, session, action, **said):
    given = {"kind": "news", "text": "So.", "day": timezone.localdate().isoformat()} | said
    return client.post(f"/sessions/{session.written_code}/actions/{action.pk}/updates", given)


def test_what_is_said_is_first_in_the_summary_at_the_code(client, closed):
    session, (_, paid) = closed
    address = f"/s/{session.written_code}/summary"
    assert "We said, we did" not in client.get(address).text
    add(client, session, paid, kind="not_done", text="the budget round was over.")
    client.logout()
    html = client.get(address).text
    assert "Not done, because the budget round was over." in html
    assert html.index("We said, we did") < html.index("Underlying causes")


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"text": " "}, "Write something first."),
        ({"kind": "maybe"}, "Select a valid choice"),
        ({"kind": "done", "day": "the 5th"}, "Write a day, like 2026-11-23."),
        ({"kind": "done", "day": None}, "Choose today, or a day before."),
    ],
)
def test_what_is_missing_or_cannot_be_is_said_beside_its_field(client, closed, said, refusal):
    session, (action, _) = closed
    if said.get("day", "") is None:
        said = said | {"day": (timezone.localdate() + timedelta(days=1)).isoformat()}
    response = add(client, session, action, **said)
    assert (response.status_code, refusal in response.text) == (422, True)
    assert not ActionUpdate.objects.exists()


def test_an_update_that_is_wrong_can_be_removed(client, closed):
    session, (action, _) = closed
    add(client, session, action, kind="done")
    page = f"/sessions/{session.written_code}/updates"
    assert "Done. So." in client.get(page).text
    removal = f"{page}/{ActionUpdate.objects.get().pk}/remove"
    html = client.post(removal, follow=True).text
    assert ("The update is removed." in html, html.count("No update yet.")) == (True, 2)


def test_a_date_for_a_reminder_is_set_and_removed(client, closed):
    session, (action, _) = closed
    address = f"/sessions/{session.written_code}/actions/{action.pk}/due"
    assert "Due by 30 April 2027" in client.post(address, {"due": "2027-04-30"}, follow=True).text
    assert "Due by" not in client.post(address, {"due": ""}, follow=True).text
    assert client.post(address, {"due": "soon"}).status_code == 422


def test_the_page_of_a_session_that_is_not_closed_says_when_updates_begin(client, closed):
    running = a_session()
    response = client.get(f"/sessions/{running.written_code}/updates")
    assert response.status_code == 409
    assert "You can add updates once the session is closed." in response.text


def test_the_desk_of_a_closed_session_leads_to_the_updates(client, closed):
    session, _agreed = closed
    desk = client.get(reverse("desk", args=[session.written_code])).text
    there = reverse("updates", args=[session.written_code])
    assert f'href="{there}"' in desk
    assert client.get(there).status_code == 200
