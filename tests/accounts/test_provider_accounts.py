"""Accounts here and at the provider: connecting them, second steps, confirming, and the end."""

import socket
import time
from dataclasses import replace

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import User
from django.core import mail
from django.db import connection
from django.test import Client

from accounts import limits, mail_thread
from accounts.actions import provider_accounts
from tests.factories import an_organiser
from workshops.actions import member_invitations, organisations
from workshops.models import Activity

from .at_provider import (
    NAME,
    START,
    asked,
    is_signed_in,
    set_to,
    signed_in_as,
    way_back,
    way_there,
)
from .conftest import PASSWORD
from .test_second_step import CODE, code_of, set_up

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_time_passes")]


@pytest.fixture(autouse=True)
def provider(provider_address, settings):
    settings.OIDC = set_to(provider_address)
    return provider_address


@pytest.fixture
def amy():
    """Who has a password here, and an address that the provider knows as hers."""
    return User.objects.create_user("amy", "amy@elm.example", PASSWORD)


@pytest.fixture
def newcomer():
    """A browser of an account that an invitation has made at the provider, without a password."""
    trust = organisations.create(an_organiser("mona"), "Elm Trust")
    member_invitations.invite(trust, "organiser", an_organiser("mona"), "amy@elm.example")
    return signed_in_as("amy")


def with_password(client, **more):
    typed = {"username": "amy@elm.example", "password": PASSWORD} | more
    client.response = client.post("/sign-in", typed)
    return client


def connected():
    return set(SocialAccount.objects.values_list("user__username", flat=True))


def noted():
    """Return what the log has of providers: what happened, to whose account, and where."""
    rows = Activity.objects.filter(kind__startswith="provider-")
    return list(rows.values_list("kind", "by__email", "organisation__name"))


def test_who_has_an_account_shows_once_that_it_is_theirs(amy, mail_is_set_up):
    browser = signed_in_as("amy", path=f"{START}?next=/account")
    assert browser.response.url == "/sign-in?next=%2Faccount"
    assert not is_signed_in(browser) and connected() == set()
    page = " ".join(browser.get(browser.response.url).text.split())
    assert "An account here has your e-mail address. Sign in once as you did before." in page
    with_password(browser)
    assert is_signed_in(browser) and connected() == {"amy"}
    assert noted() == [("provider-added", "amy@elm.example", None)]
    mail_thread.wait()
    assert mail.outbox[-1].subject == "You can now sign in another way"
    assert is_signed_in(signed_in_as("amy"))


def test_another_account_that_is_signed_in_here_is_no_obstacle(amy, zoe):
    browser = with_password(Client(), username="zoe")
    signed_in_as("amy", browser)
    with_password(browser)
    assert is_signed_in(browser) and connected() == {"amy"}


def test_an_address_that_was_only_given_to_an_account_connects_nothing_by_itself(amy):
    """Somebody may have made an account with the address of another, and wait for them."""
    EmailAddress.objects.create(user=amy, email=amy.email, verified=False)
    assert not is_signed_in(signed_in_as("amy"))
    EmailAddress.objects.update(verified=True)
    assert not is_signed_in(signed_in_as("amy"))
    assert connected() == set()


def test_nobody_else_is_connected_and_nothing_after_15_minutes(amy, zoe, monkeypatch):
    browser = signed_in_as("amy")
    assert is_signed_in(with_password(browser, username="zoe")) and connected() == set()
    browser.post("/sign-out")
    with_password(browser)
    assert connected() == set()
    browser, now = signed_in_as("amy"), time.time()
    monkeypatch.setattr(provider_accounts.time, "time", lambda: now + 901)
    with_password(browser)
    assert is_signed_in(browser) and connected() == set()


def test_a_second_step_of_our_own_is_asked_before_and_after(amy):
    first = with_password(Client())
    first.post("/confirm", {"password": PASSWORD})
    secret = set_up(first)
    browser = with_password(signed_in_as("amy"))
    assert browser.response.url == CODE and connected() == set()
    browser.post(CODE, {"code": code_of(secret, 1)})
    assert is_signed_in(browser) and connected() == {"amy"}
    again = signed_in_as("amy")
    assert again.response.url == CODE and not is_signed_in(again)
    kept = str(dict(again.session))
    assert amy.password not in kept and "access_token" not in kept
    forget_codes()
    again.post(CODE, {"code": code_of(secret, -1)})
    assert is_signed_in(again)


def forget_codes():
    from django.core.cache import cache

    cache.clear()
    connection.cursor().execute("DELETE FROM workshops_bucket")


@pytest.mark.parametrize("counts", [(), ("otp",), ("urn:strong", "x"), ("pw",)])
def test_a_second_step_at_the_provider_counts_where_the_host_says_so(provider, settings, counts):
    settings.OIDC = set_to(provider, second_step=counts, sign_up=True)
    settings.MFA_REQUIRED = True
    browser = signed_in_as("strong")
    page = browser.get("/sessions", follow=True)
    is_enough = bool({"otp", "urn:strong"} & {*counts})
    assert (page.request["PATH_INFO"] == "/sessions") == is_enough


def test_who_has_no_password_confirms_at_the_provider(newcomer):
    confirm = newcomer.get("/account/delete").url
    page = newcomer.get(confirm)
    assert 'type="password"' not in page.text and NAME in page.text
    address = way_there(newcomer, page.context["provider_url"])
    assert (asked(address)["prompt"], asked(address)["max_age"]) == ("login", "0")
    done = newcomer.get(way_back(address, "amy"))
    assert done.url == "/account/delete"
    assert newcomer.get("/account/delete").status_code == 200


def test_an_old_sign_in_at_the_provider_and_that_of_another_confirm_nothing(provider, settings):
    settings.OIDC = set_to(provider, sign_up=True)
    browser = signed_in_as("old")
    confirm = f"{START}?confirm=1&next=/account/delete"
    for name in ("old", "amy"):
        refused = browser.get(way_back(way_there(browser, confirm), name))
        assert refused.status_code == 403
        assert f"{NAME} did not confirm that it is you." in refused.text
        assert browser.get("/account/delete").status_code == 302
        assert browser.get("/account").status_code == 200


def test_the_last_way_to_sign_in_stays_and_another_one_ends(newcomer):
    newcomer.get(way_back(way_there(newcomer, f"{START}?confirm=1"), "amy"))
    path = "/account/provider/disconnect"
    assert newcomer.get(path).status_code == 200
    assert newcomer.post(path).status_code == 409 and connected()
    user = User.objects.get(email="amy@elm.example")
    user.set_password(PASSWORD)
    user.save()
    browser = with_password(Client())
    assert NAME in browser.get("/account").text
    assert browser.post(path).url.startswith("/confirm")
    browser.post("/confirm", {"password": PASSWORD})
    assert noted() == []
    assert browser.post(path).status_code == 302 and connected() == set()
    assert browser.post(path).status_code == 302  # from an older page: nothing more happens
    assert noted() == [("provider-removed", "amy@elm.example", "Elm Trust")]


def test_signing_out_says_that_the_provider_still_knows_them(newcomer):
    page = newcomer.post("/sign-out", follow=True)
    assert f"On a shared device, sign out of {NAME} as well." in page.text
    assert NAME not in with_password(Client()).post("/sign-out", follow=True).text


def test_the_copy_of_an_account_says_whose_it_is_there(newcomer, provider):
    (held,) = newcomer.get("/account/data.json").json()["account"]["providers"]
    assert held["issuer"] == provider and held["known_there_as"]


def test_a_process_of_the_version_before_can_delete_the_account(newcomer):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM workshops_memberinvitation")
        cursor.execute("DELETE FROM workshops_membership")
        cursor.execute("DELETE FROM auth_user WHERE email = 'amy@elm.example'")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert not SocialAccount.objects.exists()


def test_a_provider_that_cannot_be_reached_has_a_page_that_says_so(client, settings):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.SOCIALACCOUNT_REQUESTS_TIMEOUT = 0.2
        settings.OIDC = set_to(f"http://127.0.0.1:{silent.getsockname()[1]}")
        pages = [client.get(START)]
    pages += [client.get(START)]  # refused, and not only silent
    for page in pages:
        assert page.status_code == 503
        assert f"{NAME} cannot be reached at the moment." in page.text


def test_a_provider_that_names_another_issuer_is_not_trusted(client, provider, settings, caplog):
    for issuer in (f"{provider}/broken", provider.replace("127.0.0.1", "localhost")):
        settings.OIDC = set_to(issuer)
        assert client.get(START).status_code == 403
    assert "names another issuer than COPROD_OIDC_ISSUER" in caplog.text


def test_who_asks_for_the_way_there_again_and_again_waits(client, settings, monkeypatch):
    monkeypatch.setattr(limits, "PROVIDER_BY_ADDRESS", replace(limits.PROVIDER_BY_ADDRESS, burst=3))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings.OIDC = set_to(f"http://127.0.0.1:{taken.getsockname()[1]}")
    assert [client.get(START).status_code for _ in range(4)] == [503, 503, 503, 429]
