"""An address is whose e-mails it gets, whoever typed it first."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client

from accounts import mail_thread, names
from tests.factories import an_organiser
from workshops.actions import member_invitations, organisations

pytestmark = pytest.mark.django_db

PASSWORD = "three quiet herons"
ZOE = {"name": "Zoe Adams", "email": "zoe@example.org", "password": PASSWORD}


@pytest.fixture
def mona(client):
    organisations.create(an_organiser("mona"), "Elm Trust")
    client.force_login(an_organiser("mona"))
    return client


@pytest.fixture
def link(mona):
    """The path of a link that anybody can use."""
    trust = an_organiser("mona").organisations.get()
    return f"/joining/{member_invitations.invite(trust, 'reader', an_organiser('mona'))}"


def path_in(email):
    return re.search(r"/joining/\S+", email.body)[0]


def test_who_reads_the_address_gets_it_from_who_only_typed_it(mona, link, settings):
    squatter = Client()
    squatter.post(link, ZOE)
    settings.EMAIL_FROM = "coprod@example.org"
    mona.post("/organisation/people/invite", {"role": "reader", "emails": "ZOE@example.org"})
    mail_thread.wait()
    path, hers = path_in(mail.outbox[-1]), Client()
    assert "An account has this address, but has never confirmed it." in hers.get(path).text
    assert hers.post(path, {"name": "Zoe", "password": PASSWORD}).status_code == 302
    zoe = EmailAddress.objects.get().user
    assert (zoe.first_name, EmailAddress.objects.get().verified) == ("Zoe", True)
    assert names.account_of("zoe@example.org") == zoe
    assert User.objects.get(first_name="Zoe Adams").email == ""
    assert squatter.get("/account").status_code == 200


@pytest.mark.parametrize("has_it", ["confirmed", "from the operator", "as its name"])
def test_nobody_loses_an_address_that_is_theirs(mona, settings, has_it):
    settings.EMAIL_FROM = "coprod@example.org"
    is_name = has_it == "as its name"
    taken = User.objects.create_user(*(["zoe@example.org"] if is_name else ["taken", ZOE["email"]]))
    if has_it == "confirmed":
        EmailAddress.objects.create(user=taken, email=taken.email, verified=True)
    mona.post("/organisation/people/invite", {"role": "reader", "emails": ZOE["email"]})
    mail_thread.wait()
    refused = Client().post(path_in(mail.outbox[-1]), {"name": "Zoe", "password": PASSWORD})
    assert (refused.status_code, "Sign in to accept" in refused.text) == (422, True)


def test_by_a_link_nobody_gets_the_address_of_an_account(mona, link):
    taken = User.objects.create_user("taken", ZOE["email"])
    EmailAddress.objects.create(user=taken, email=taken.email)
    refused = Client().post(link, ZOE)
    assert refused.status_code == 422
    assert "If you did not make it, ask for an invitation by e-mail." in refused.text


def test_an_address_that_was_typed_is_confirmed_by_a_link_to_it(link, settings):
    settings.EMAIL_FROM, settings.SITE_ADDRESS = "coprod@example.org", "https://why.example.org"
    browser = Client()
    page = browser.post(link, ZOE, follow=True).text
    assert "A link is on its way to your address." in page
    mail_thread.wait()
    (email,) = mail.outbox
    assert email.to == [ZOE["email"]]
    assert not EmailAddress.objects.get().verified
    path = re.search(r"https://why\.example\.org(\S+)", email.body)[1]
    assert "Your e-mail address is confirmed." in browser.post(path, follow=True).text
    assert EmailAddress.objects.get().verified
