"""Signing in by OpenID Connect: a real provider runs beside the tests."""

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.contrib.auth.models import User
from django.test import Client

from common.second_step import was_given
from tests.factories import an_organiser
from workshops.actions import member_invitations, organisations
from workshops.models import Membership

from .at_provider import (
    NAME,
    RETURN,
    START,
    asked,
    is_signed_in,
    set_to,
    signed_in_as,
    way_back,
    way_there,
)
from .openid_provider import CLIENT_ID, PEOPLE

pytestmark = pytest.mark.django_db
WRONG = {
    *("other-audience", "2-audiences", "other-issuer", "other-nonce", "expired"),
    *("other-key", "unsigned", "somebody-else"),
}
UNVERIFIED = {"unverified", "no-word", "no-address"}


@pytest.fixture
def provider(provider_address, settings):
    settings.OIDC = set_to(provider_address)
    return provider_address


@pytest.fixture
def trust(provider):
    return organisations.create(an_organiser("mona"), "Elm Trust")


@pytest.fixture
def invited(trust):
    """Somebody was invited with the address that the provider has verified."""
    member_invitations.invite(trust, "organiser", an_organiser("mona"), "amy@elm.example")


def link_to(trust):
    return f"/joining/{member_invitations.invite(trust, 'reader', an_organiser('mona'))}"


def accounts():
    return set(User.objects.exclude(username="mona").values_list("email", flat=True))


def test_the_way_there_has_pkce_a_nonce_and_a_state_of_this_browser(provider, client):
    address = way_there(client)
    sent = asked(address)
    assert address.startswith(f"{provider}/authorize/?")
    assert (sent["client_id"], sent["response_type"]) == (CLIENT_ID, "code")
    assert set(sent["scope"].split()) == {"openid", "email", "profile"}
    assert sent["code_challenge_method"] == "S256"
    assert sent["redirect_uri"] == f"http://testserver{RETURN}"
    kept, _at, _provider = client.session["socialaccount_states"][sent["state"]]
    assert kept["nonce"] == sent["nonce"] and len(sent["nonce"]) >= 32
    assert kept["pkce_code_verifier"] not in address
    again = asked(way_there(client))
    assert not {sent[name] for name in ("nonce", "state", "code_challenge")} & {*again.values()}


def test_who_is_invited_by_a_link_makes_an_account_that_nobody_needs_a_password_for(trust):
    path, browser = link_to(trust), Client()
    assert f"Use my {NAME} account" in " ".join(browser.get(path).text.split())
    browser = signed_in_as("amy", browser, f"{START}?next={path}")
    assert browser.response.url == "/organisation/people"
    assert browser.get("/organisation/people").status_code == 200
    (made,) = User.objects.filter(email="amy@elm.example")
    assert (made.first_name, made.has_usable_password()) == ("Amy Rhys", False)
    assert made.memberships.get().role == "reader"
    assert EmailAddress.objects.get(user=made).verified
    assert Client().get(path).status_code == 404


def test_of_the_provider_nothing_is_kept_but_who_it_is(invited, provider):
    signed_in_as("amy")
    (kept,) = SocialAccount.objects.all()
    assert (kept.provider, kept.extra_data) == (provider, {})
    assert not SocialToken.objects.exists()


@pytest.mark.parametrize("name", ["amy", "as-text", "by-user-info"])
def test_who_is_invited_by_e_mail_needs_no_link_and_signs_in_again(invited, name):
    browser = signed_in_as(name)
    assert browser.response.url == "/sessions" and browser.get("/sessions").status_code == 200
    User.objects.filter(email="amy@elm.example").update(email="other@elm.example")
    EmailAddress.objects.all().delete()
    assert is_signed_in(signed_in_as(name))
    assert accounts() == {"other@elm.example"}
    assert Membership.objects.filter(role="organiser").count() == 1


def test_null_is_nobodys_name_and_no_second_step(invited, settings, provider):
    settings.OIDC = set_to(provider, second_step=("None", "o", "t", "p"))
    browser = signed_in_as("no-name")
    assert is_signed_in(browser) and User.objects.get(email="amy@elm.example").first_name == "amy"
    assert not was_given(User.objects.get(email="amy@elm.example"), browser.session)


def test_whom_nobody_invited_gets_no_account(trust, settings, provider):
    member_invitations.invite(trust, "reader", an_organiser("mona"), "ann@elm.example")
    refused = signed_in_as("amy").response
    assert refused.status_code == 403
    assert "Nobody has invited amy@elm.example yet." in refused.text
    assert accounts() == set()
    settings.OIDC = set_to(provider, sign_up=True)
    assert is_signed_in(signed_in_as("amy"))
    assert accounts() == {"amy@elm.example"} and Membership.objects.count() == 1


@pytest.mark.parametrize("who_may", ["at_the_provider", "by_e_mail"])
def test_where_anybody_may_invite_only_the_link_of_an_invitation_accepts_it(
    invited, settings, provider, who_may
):
    """Otherwise a stranger could own the sessions of people who have not seen whose it is."""
    settings.OIDC = set_to(provider, sign_up=who_may == "at_the_provider")
    settings.SIGN_UP = ("*",) if who_may == "by_e_mail" else ()
    browser = signed_in_as("amy")
    assert accounts() == {"amy@elm.example"} and Membership.objects.count() == 1
    assert "You have an invitation to an organisation." in browser.get("/sessions").text


def test_an_address_that_somebody_else_only_typed_goes_to_who_has_the_link_of_an_e_mail(trust):
    squatter = User.objects.create_user("squatter", "amy@elm.example")
    EmailAddress.objects.create(user=squatter, email=squatter.email, verified=False)
    known = (trust, "reader", an_organiser("mona"), "amy@elm.example")
    path = f"/joining/{member_invitations.invite(*known)}"
    assert not is_signed_in(signed_in_as("amy"))  # by the word of the provider alone
    assert is_signed_in(signed_in_as("amy", path=f"{START}?next={path}"))
    assert User.objects.get(username="squatter").email == ""


@pytest.mark.parametrize("name", sorted(UNVERIFIED))
def test_an_address_that_is_not_verified_is_nobodys(invited, name):
    browser = signed_in_as(name)
    assert browser.response.status_code == 403 and not is_signed_in(browser)
    assert f"{NAME} does not say that your e-mail address has been verified" in (
        browser.response.text
    )
    assert accounts() == set()


@pytest.mark.parametrize("name", sorted(UNVERIFIED))
def test_where_the_host_says_so_an_address_counts_if_the_provider_is_silent(
    invited, settings, provider, name
):
    settings.OIDC = set_to(provider, email_verified=True)
    assert is_signed_in(signed_in_as(name)) == (name == "no-word")
    assert accounts() == ({"amy@elm.example"} if name == "no-word" else set())


def test_an_address_that_the_host_vouches_for_still_opens_no_account_that_exists(
    provider, settings
):
    User.objects.create_user("amy", "amy@elm.example")
    settings.OIDC = set_to(provider, email_verified=True, sign_up=True)
    browser = signed_in_as("no-word")
    assert browser.response.url.startswith("/sign-in?") and not is_signed_in(browser)
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize("name", sorted(WRONG))
def test_a_token_that_is_wrong_signs_nobody_in(invited, name, caplog):
    browser = signed_in_as(name)
    assert browser.response.status_code == 403 and not is_signed_in(browser)
    assert f"What {NAME} answered cannot be trusted" in browser.response.text
    assert accounts() == set()
    (line,) = [each.message for each in caplog.records if "OpenID" in each.message]
    assert line.startswith("The provider of OpenID Connect is not trusted: it")
    assert "amy@" not in line


def test_all_people_of_the_provider_are_tried():
    in_other_tests = {"amy", "as-text", "by-user-info", "no-name", "strong", "old"}
    assert set(PEOPLE) == WRONG | UNVERIFIED | in_other_tests


def test_a_state_works_once_and_in_its_own_browser(invited):
    browser, other = Client(), Client()
    back = way_back(way_there(browser), "amy")
    way_there(other)
    strange = other.get(back)
    assert strange.status_code == 403 and not is_signed_in(other)
    assert "belongs to another browser" in strange.text
    assert browser.get(back).status_code == 302 and is_signed_in(browser)
    browser.post("/sign-out")
    assert browser.get(back).status_code == 403 and not is_signed_in(browser)
    assert browser.get(f"{RETURN}?code=x&state=made-up").status_code == 403


def test_a_code_works_once_and_for_its_own_request(invited):
    first, second = Client(), Client()
    code = asked(way_back(way_there(first), "amy"))["code"]
    state = asked(way_there(second))["state"]
    swapped = second.get(RETURN, {"code": code, "state": state})
    assert swapped.status_code == 403 and not is_signed_in(second)
    used = signed_in_as("amy")
    code = asked("?" + used.response.request["QUERY_STRING"])["code"]
    state = asked(way_there(second))["state"]
    assert second.get(RETURN, {"code": code, "state": state}).status_code == 403
    assert not is_signed_in(second)


def test_who_cancels_there_can_choose_again(provider, client):
    state = asked(way_there(client))["state"]
    page = client.get(RETURN, {"error": "access_denied", "state": state})
    assert page.status_code == 403 and f"{NAME} did not sign you in." in page.text
    assert 'href="/sign-in"' in page.text and f'href="{START}"' in page.text


def test_another_site_leads_nobody_to_the_provider(provider, client):
    assert client.get(START, headers={"Sec-Fetch-Site": "cross-site"}).url == "/sign-in"


def test_without_the_setting_there_is_no_such_way(client, settings):
    settings.OIDC = None
    assert [client.get(path).status_code for path in (START, RETURN)] == [404, 404]
    assert START not in client.get("/sign-in").text
