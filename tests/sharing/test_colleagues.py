"""People of the organisation whom the organiser lets add updates."""

import pytest
from django.utils import timezone

from tests.factories import a_closed_session, an_organiser
from workshops.actions import organisations, updates
from workshops.models import ActionUpdate, Colleague, Organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(client):
    """A closed session whose organiser has a colleague, nia, in the organisation."""
    session, agreed = a_closed_session("Show every draft")
    organisation = organisations.rebrand(an_organiser(), "Elm Trust", "#055641")
    organisations.join(an_organiser("nia"), organisation, by=None)
    an_organiser("stranger")
    client.force_login(an_organiser())
    return session, agreed


def choose(client, session, name):
    given = {"user": an_organiser(name).pk}
    return client.post(f"/sessions/{session.written_code}/colleagues", given, follow=True)


def test_only_members_of_the_organisation_can_be_chosen(client, closed):
    session, _agreed = closed
    page = client.get(f"/sessions/{session.written_code}/share").text
    assert ("nia" in page, "stranger" in page) == (True, False)
    assert choose(client, session, "stranger").status_code == 422
    assert "nia can add updates now." in choose(client, session, "nia").text
    assert [colleague.user.username for colleague in Colleague.objects.all()] == ["nia"]


def test_a_colleague_finds_the_session_and_what_needs_an_update_and_can_say_it(client, closed):
    session, (action,) = closed
    choose(client, session, "nia")
    updates.set_due(session, action, timezone.localdate())
    client.force_login(an_organiser("nia"))
    html = client.get("/sessions").text
    assert "Sessions you update" in html
    assert "1 action needs an update" in html
    given = {"kind": "done", "text": "Two came.", "day": timezone.localdate().isoformat()}
    client.post(f"/sessions/{session.written_code}/actions/{action.pk}/updates", given)
    assert ActionUpdate.objects.get().text == "Two came."


def test_who_was_removed_can_say_no_more_and_what_they_said_stays(client, closed):
    session, (action,) = closed
    choose(client, session, "nia")
    updates.add_update(session, action, "done", "Two came.", timezone.localdate())
    removal = f"/sessions/{session.written_code}/colleagues/{Colleague.objects.get().pk}/remove"
    assert "What they added stays." in client.post(removal, follow=True).text
    assert ActionUpdate.objects.exists()
    client.force_login(an_organiser("nia"))
    assert client.get(f"/sessions/{session.written_code}/updates").status_code == 404


def test_who_has_left_the_organisation_can_say_no_more(client, closed):
    session, (action,) = closed
    choose(client, session, "nia")
    updates.set_due(session, action, timezone.localdate())
    organisations.leave(an_organiser("nia"), Organisation.objects.get())
    client.force_login(an_organiser("nia"))
    assert client.get(f"/sessions/{session.written_code}/updates").status_code == 404
    assert "needs an update" not in client.get("/sessions").text
