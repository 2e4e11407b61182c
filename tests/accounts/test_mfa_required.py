"""Who must give a second step does nothing else before."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from common import second_step
from tests.factories import a_session
from workshops import access

from .conftest import PASSWORD
from .test_second_step import CODE, code_of, confirmed, set_up, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def required(settings):
    settings.MFA_REQUIRED = True


def may_run(client, session):
    cookies = {name: cookie.value for name, cookie in client.cookies.items()}
    return access.may_still_run(session.pk, cookies)


def test_pages_and_sockets_of_organisers_are_shut_until_a_second_step_is_set_up(zoe, required):
    client, session = sign_in(), a_session(organiser=zoe)
    desk = f"/desk/{session.written_code}"
    assert client.get("/sessions", follow=True).redirect_chain[-1][0] == "/account/second-step"
    assert client.get(desk).status_code == 404 and not may_run(client, session)
    client.post("/confirm", {"password": PASSWORD})
    set_up(client)
    assert client.get("/sessions").status_code == client.get(desk).status_code == 200
    assert may_run(client, session)


def test_pages_of_participants_stay_open(zoe, required):
    client, session = sign_in(), a_session(organiser=zoe)
    assert client.get(f"/s/{session.written_code}").status_code == 200


def test_who_signed_in_before_it_was_required_signs_in_again(zoe, settings):
    before = sign_in()
    secret = set_up(confirmed())
    settings.MFA_REQUIRED = True
    page = before.get("/sessions", follow=True)
    assert "You signed in here without your second step." in page.text
    after = sign_in()
    after.post(CODE, {"code": code_of(secret, 1)})
    assert after.get("/sessions").status_code == 200


def test_a_session_without_the_second_step_cannot_replace_it(zoe):
    before = confirmed()
    set_up(confirmed())
    for path in ("/account/app", "/account/app/turn-off", "/account/recovery-codes/new"):
        for method in (before.get, before.post):
            assert method(path).url == "/account/second-step"
    assert Authenticator.objects.count() == 2


def test_the_last_one_cannot_be_turned_off(zoe, required):
    client = confirmed()
    set_up(client)
    refused = client.post("/account/app/turn-off")
    assert refused.status_code == 422 and "must have a second step" in refused.text
    assert Authenticator.objects.count() == 2


def test_a_rule_of_somebody_else_is_asked(zoe, monkeypatch):
    monkeypatch.setattr(second_step, "RULES", [*second_step.RULES])
    second_step.add_rule(lambda user: user.username == "zoe")
    assert sign_in().get("/sessions").status_code == 302
    client = Client()
    client.force_login(a_session().organiser)
    assert client.get("/sessions").status_code == 200
