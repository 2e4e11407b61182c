"""The demo's link to the desk."""

import pytest
from django.urls import resolve
from django.urls.exceptions import Resolver404

from simulation.demo import seed
from workshops.actions import invitations

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(tmp_path):
    user, _ = seed.organiser(tmp_path / "password")
    return seed.open_session(user)


@pytest.mark.urls("tests.simulation.demo.urls")
def test_the_link_signs_in_once_and_leads_to_the_desk(client, session):
    link = f"/demo/desk/{invitations.invite(session, signs_in=session.organiser, made_by=None)}"
    response = client.get(link)
    assert (response.status_code, response["Location"]) == (302, f"/desk/{session.written_code}")
    assert client.session["_auth_user_id"] == str(session.organiser_id)
    client.logout()
    assert client.get(link).status_code == 404
    assert "_auth_user_id" not in client.session


@pytest.mark.urls("tests.simulation.demo.urls")
def test_an_ordinary_invitation_signs_nobody_in_and_stays_good(client, session):
    token = invitations.invite(session, made_by=None)
    assert client.get(f"/demo/desk/{token}").status_code == 404
    assert invitations.accept(token).session == session


def test_there_is_no_such_link_outside_the_demo():
    with pytest.raises(Resolver404):
        resolve("/demo/desk/token")
