"""Who must give a second step does nothing else before."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from allauth.mfa.models import Authenticator
from django.db import connections, transaction
from django.test import Client

from accounts.actions import second_step as acts
from common import second_step
from tests.actions.waiting import until_it_waits
from tests.factories import a_session
from workshops import access

from .conftest import PASSWORD
from .test_second_step import CODE, code_of, confirmed, set_up, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def required(settings):
    settings.MFA_REQUIRED = True


def without_it(zoe):
    """Return a browser that gave the password only, as if that had been before the second step."""
    client = Client()
    client.force_login(zoe)
    client.post("/confirm", {"password": PASSWORD})
    return client


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
    secret = set_up(confirmed())
    before = without_it(zoe)
    settings.MFA_REQUIRED = True
    page = before.get("/sessions", follow=True)
    assert "You signed in here without your second step." in page.text
    after = sign_in()
    after.post(CODE, {"code": code_of(secret, 1)})
    assert after.get("/sessions").status_code == 200


def test_a_session_without_the_second_step_cannot_replace_it(zoe):
    set_up(confirmed())
    before = without_it(zoe)
    for path in ("/account/app", "/account/app/turn-off", "/account/recovery-codes/new"):
        for method in (before.get, before.post):
            assert method(path).url == "/account/second-step"
    assert Authenticator.objects.count() == 2


@pytest.mark.parametrize(
    "path", ["/account/password", "/account/e-mail", "/account/e-mail/token", "/account/delete"]
)
def test_a_session_without_the_second_step_cannot_take_the_account_over(zoe, path):
    client = confirmed()
    set_up(client)
    before = without_it(zoe)
    for method in (before.get, before.post):
        assert method(path).url == "/account/second-step"
    assert client.get("/account").status_code == 200


def test_the_copy_of_an_account_needs_the_second_step(zoe, required):
    client = confirmed()
    page = client.get("/account/data.json", follow=True)
    assert page.redirect_chain[-1][0] == "/account/second-step"
    set_up(client)
    assert client.get("/account/data.json").json()["account"]["user_name"] == "zoe"


def test_the_last_one_cannot_be_turned_off(zoe, required):
    client = confirmed()
    set_up(client)
    refused = client.post("/account/app/turn-off")
    assert refused.status_code == 422 and "must have a second step" in refused.text
    assert Authenticator.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_2_that_are_removed_at_once_are_not_both_removed(zoe, required):
    client = confirmed()
    set_up(client)
    other = Authenticator.objects.create(user=zoe, type="webauthn", data={"name": "Phone"})
    with ThreadPoolExecutor(1) as elsewhere:
        with transaction.atomic():
            acts.lock(zoe)
            started = elsewhere.submit(client.post, "/account/app/turn-off")
            until_it_waits()
            other.delete()
        assert started.result().status_code == 422
        elsewhere.submit(connections.close_all).result()
    assert Authenticator.objects.filter(type="totp").exists()


def test_a_rule_of_somebody_else_is_asked(zoe, monkeypatch):
    monkeypatch.setattr(second_step, "RULES", [*second_step.RULES])
    second_step.add_rule(lambda user: user.username == "zoe")
    assert sign_in().get("/sessions").status_code == 302
    client = Client()
    client.force_login(a_session().organiser)
    assert client.get("/sessions").status_code == 200
