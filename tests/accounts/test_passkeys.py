"""Passkeys sign in, also as second step: in a browser with a made-up device that has them."""

import json

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User
from django.test import Client

from tests.browsers import violations

from .conftest import PASSWORD
from .test_second_step import CODE

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(new_page, server):
    """A browser at the name of the server: an IP address can have no passkeys."""
    page = new_page(base_url=server.replace("127.0.0.1", "localhost"))
    page.cdp = page.context.new_cdp_session(page)
    page.cdp.send("WebAuthn.enable")
    page.cdp.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return page


@pytest.fixture
def zoe_at_server(zoe):
    """Whose password is hashed as the server does it, which runs in another process."""
    zoe.password = make_password(PASSWORD, hasher="pbkdf2_sha256")
    zoe.save()
    return zoe


def give_password(page, button="Sign in"):
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name=button).click()


@pytest.mark.quick
def test_a_passkey_is_added_signs_in_is_a_second_step_and_is_removed(zoe_at_server, page):
    elsewhere = Client()
    elsewhere.force_login(zoe_at_server)
    page.goto("/sign-in?next=/account/passkeys/add")
    page.get_by_label("E-mail address").fill("zoe")
    give_password(page)
    give_password(page, "Confirm")
    assert elsewhere.get("/sessions").status_code == 200
    page.get_by_label("Name").fill("Work laptop")
    assert violations(page) == []
    page.get_by_role("button", name="Add a passkey").click()
    page.get_by_role("link", name="I have saved them").click()
    assert page.get_by_text("Passkey “Work laptop”").is_visible()
    assert elsewhere.get("/sessions").status_code == 302
    page.get_by_role("button", name="Sign out", exact=True).click()

    page.goto("/sign-in?next=/organisation")
    page.get_by_role("link", name="Use a passkey").click()
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**/organisation")
    page.get_by_role("button", name="Sign out", exact=True).click()

    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill("zoe")
    give_password(page)
    page.wait_for_url(f"**{CODE}/passkey")
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**/sessions")

    page.goto("/account")
    page.get_by_role("link", name="Remove the passkey Work laptop").click()
    give_password(page, "Confirm")
    page.get_by_role("button", name="Remove the passkey").click()
    page.get_by_text("The passkey is removed.").wait_for()
    assert not Authenticator.objects.exists()


def test_who_has_cancelled_can_try_again(page):
    page.cdp.send("WebAuthn.disable")
    page.add_init_script("navigator.credentials.get = async () => { throw new Error('no') }")
    page.goto("/sign-in/passkey")
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_text("No passkey was used. Try again.").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Use a passkey"


@pytest.fixture
def passkey(zoe):
    data = {"name": "Phone", "credential": {}}
    return Authenticator.objects.create(user=zoe, type="webauthn", data=data)


FORGED = {"id": "eA", "rawId": "eA", "type": "public-key", "response": {}}


@pytest.mark.django_db
@pytest.mark.parametrize("credential", ["", "{}", "[]", "7", json.dumps(FORGED)])
def test_what_no_passkey_has_signed_is_refused(zoe, credential):
    client = Client()
    client.get("/sign-in/passkey")
    refused = client.post("/sign-in/passkey", {"credential": credential})
    assert refused.status_code == 422 and client.get("/sessions").status_code == 302


@pytest.mark.django_db
def test_nobody_removes_the_passkey_of_somebody_else(passkey):
    User.objects.create_user("mona", password=PASSWORD)
    hers = Client()
    hers.post("/sign-in", {"username": "mona", "password": PASSWORD})
    hers.post("/confirm", {"password": PASSWORD})
    assert hers.post(f"/account/passkeys/{passkey.pk}/remove").status_code == 404


@pytest.mark.django_db
def test_the_session_of_a_browser_that_only_looked_ends_soon(client):
    client.get("/sign-in/passkey")
    assert client.session.get_expiry_age() == 900
