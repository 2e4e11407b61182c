"""The address of an account changes when its owner has followed a link to the new one."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import User
from django.core import mail, signing
from django.core.exceptions import ValidationError
from django.test import Client

from accounts import mail_thread, names
from accounts.actions import email_address, members

from .conftest import PASSWORD
from .test_second_step import confirmed, sign_in

pytestmark = pytest.mark.django_db
NEW = "zoe@oak.example"


@pytest.fixture
def client(zoe, mail_is_set_up):
    return confirmed()


def ask(client, address=NEW):
    page = client.post("/account/e-mail", {"email": address}, follow=True)
    mail_thread.wait()
    return page


def link():
    return re.search(r"https://why\.example\.org(\S+)", mail.outbox[-1].body)[1]


def test_it_changes_after_the_link_and_the_old_address_gets_a_notice(zoe, client):
    assert "A link is on its way" in ask(client).text
    assert mail.outbox[-1].to == [NEW]
    assert NEW in client.get(link()).text
    zoe.refresh_from_db()
    assert zoe.email == "zoe@elm.example"
    assert "Your e-mail address is changed." in client.post(link(), follow=True).text
    mail_thread.wait()
    assert mail.outbox[-1].to == ["zoe@elm.example"] and NEW in mail.outbox[-1].body
    zoe.refresh_from_db()
    kept = EmailAddress.objects.values_list("email", "verified", "primary")
    assert (zoe.email, list(kept)) == (NEW, [(NEW, True, True)])
    other = sign_in(username=NEW)
    assert other.get("/sessions").status_code == 200


def test_a_link_works_once_for_24_hours_and_for_its_account(zoe, client, monkeypatch):
    ask(client)
    User.objects.create_user("mona", "mona@elm.example", PASSWORD)
    assert sign_in(username="mona").post(link()).status_code == 410
    now = signing.time.time()
    with monkeypatch.context() as later:
        later.setattr(signing.time, "time", lambda: now + email_address.LASTS + 1)
        assert client.get(link()).status_code == client.post(link()).status_code == 410
    assert client.post(link()).status_code == 302
    mail_thread.wait()
    path = f"/account/e-mail/{email_address.token(zoe, 'third@oak.example')}"
    assert client.post(path).status_code == 410
    broken = client.get("/account/e-mail/anything")
    assert (broken.status_code, "<h1>This link no longer works</h1>" in broken.text) == (410, True)


def test_an_address_that_another_account_has_confirmed_is_not_taken(zoe, client):
    mona = User.objects.create_user("mona", NEW, PASSWORD)
    EmailAddress.objects.create(user=mona, email=NEW, verified=True, primary=True)
    assert "A link is on its way" in ask(client).text
    assert client.post(link()).status_code == 409
    zoe.refresh_from_db()
    assert zoe.email == "zoe@elm.example"


def test_an_address_that_another_account_confirms_at_the_same_moment_is_not_taken(
    zoe, client, monkeypatch
):
    mona = User.objects.create_user("mona", NEW, PASSWORD)

    def meanwhile(user, address):
        EmailAddress.objects.create(user=mona, email=NEW, verified=True, primary=True)

    ask(client)
    monkeypatch.setattr(email_address, "take_from_others", meanwhile)
    page = client.post(link())
    assert page.status_code == 409
    assert "Another account has this e-mail address." in page.text


def test_it_needs_the_password(zoe, mail_is_set_up):
    assert sign_in().post("/account/e-mail", {"email": NEW}).url.startswith("/confirm?")


def test_what_is_no_address_is_refused(client):
    refused = client.post("/account/e-mail", {"email": "zoe"})
    assert refused.status_code == 422 and "This is not an e-mail address." in refused.text


def test_without_e_mail_it_says_whom_to_ask(zoe):
    assert "This server cannot send e-mail." in confirmed().get("/account/e-mail").text


@pytest.fixture
def squatter(db):
    """Who has typed the address of somebody else."""
    squatter = User.objects.create_user("squatter", NEW, PASSWORD)
    EmailAddress.objects.create(user=squatter, email=NEW, verified=False, primary=True)
    return squatter


def lost(account):
    account.refresh_from_db()
    return account.email == "" and not EmailAddress.objects.filter(user=account).exists()


def test_an_account_that_has_not_confirmed_an_address_loses_it_to_its_reader(zoe, client, squatter):
    ask(client)
    assert client.post(link()).status_code == 302
    zoe.refresh_from_db()
    assert zoe.email == NEW and lost(squatter)


def test_the_present_address_can_be_confirmed_and_nobody_is_told_of_a_change(zoe, client):
    ask(client, zoe.email)
    sent = len(mail.outbox)
    assert "Your e-mail address is confirmed." in client.post(link(), follow=True).text
    mail_thread.wait()
    assert len(mail.outbox) == sent
    assert EmailAddress.objects.get(user=zoe).verified


def test_signing_in_by_a_link_confirms_the_address_against_others(zoe, mail_is_set_up):
    EmailAddress.objects.create(user=zoe, email=zoe.email, primary=True)
    squatter = User.objects.create_user("squatter", "", PASSWORD)
    EmailAddress.objects.create(user=squatter, email=zoe.email)
    sign_in_by_link(zoe.email)
    assert EmailAddress.objects.get(user=zoe).verified and lost(squatter)


def sign_in_by_link(address):
    browser = Client()
    browser.post("/sign-in/link", {"email": address})
    mail_thread.wait()
    code = re.search(r"enter#(\S+)", mail.outbox[-1].body)[1]
    assert browser.post("/sign-in/link/enter", {"code": code}).status_code == 302
    return browser


def test_a_link_confirms_an_address_with_capitals_once_and_ends_no_later_password(
    zoe, mail_is_set_up
):
    User.objects.filter(pk=zoe.pk).update(email="Zoe@Elm.example")
    EmailAddress.objects.create(user=zoe, email="Zoe@Elm.example", primary=True)  # as once kept
    sign_in_by_link("zoe@elm.example")
    assert EmailAddress.objects.get(user=zoe).verified
    zoe.refresh_from_db()
    zoe.set_password(PASSWORD)
    zoe.save()
    sign_in_by_link("Zoe@Elm.example")
    assert sign_in().response.status_code == 302
    made = members.new_account("Ann", "Ann@Elm.example", None, is_confirmed=False)
    assert EmailAddress.objects.get(user=made).email == "ann@elm.example"


@pytest.mark.parametrize("typed", ["zoe@d\u0131gital.example", "z\u014de@elm.example", "zoe@elm"])
def test_letters_that_a_database_takes_for_others_are_in_no_address(typed):
    with pytest.raises(ValidationError):
        names.validate_address(names.cleaned(typed))
