"""The link of an invitation, where people also make accounts alone: the address comes first.

Anybody can own an organisation there, and would otherwise learn on this page who has an account.
"""

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client

from accounts import mail_thread
from accounts.actions import sign_up
from tests.factories import an_organiser
from workshops.actions import member_invitations, organisations
from workshops.models import MemberInvitation

from .at_provider import set_to
from .test_sign_up import ADA, ADDRESS, link

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def some_may(settings, mail_is_set_up):
    settings.SIGN_UP = ("elm.example",)


@pytest.fixture
def trust(db):
    return organisations.create(an_organiser("mona"), "Elm Trust")


@pytest.fixture
def invited(trust):
    """The path of the page of an invitation by a link."""
    return f"/joining/{member_invitations.invite(trust, 'facilitator', an_organiser('mona'))}"


def ask(path, address=ADDRESS):
    page = Client().post(path, {"email": address} | ADA, follow=True)
    mail_thread.wait()
    return page


@pytest.mark.parametrize("who_may", ["by_e_mail", "at_the_provider"])
def test_only_the_e_mail_says_whether_the_address_has_an_account(invited, zoe, settings, who_may):
    if who_may == "at_the_provider":
        settings.OIDC, settings.SIGN_UP = set_to("https://id.example", sign_up=True), ()
    assert ask(invited, zoe.email).content == ask(invited, "nobody@oak.example").content
    told, new = mail.outbox
    token = invited.rpartition("/")[2]
    assert f"https://why.example.org/sign-in?next=%2Fjoining%2F{token}" in told.body
    assert "/sign-up/" in new.body


def test_who_follows_the_link_has_an_account_and_is_a_member(invited, trust, client):
    page = client.get(invited).text
    assert 'name="email"' in page and 'name="password"' not in page
    assert "A link is on its way." in ask(invited).text
    assert not User.objects.filter(email=ADDRESS).exists()
    assert ADDRESS in client.get(link()).text
    assert client.post(link(), ADA).status_code == 302
    assert "Ada Okoro" in client.get("/organisation/people").text
    ada = User.objects.get(email=ADDRESS)
    assert ada.memberships.get().role == "facilitator" and ada.emailaddress_set.get().verified
    assert MemberInvitation.objects.get().made == ada
    assert ask(invited, "bea@oak.example").status_code == 404
    assert client.get(link()).status_code == 410


def test_without_the_invitation_the_domain_may_not(client):
    assert client.get(f"/sign-up/{sign_up.token(ADDRESS)}").status_code == 410


def test_a_link_ends_with_its_invitation(invited, client):
    ask(invited)
    MemberInvitation.objects.all().delete()
    for page in (client.get(link()), client.post(link(), ADA)):
        assert page.status_code == 404
    assert not User.objects.filter(email=ADDRESS).exists()


@pytest.mark.parametrize("typed", ["", "ada", '"ada"@oak.example'])
def test_what_cannot_be_an_address_is_refused(invited, typed):
    page = ask(invited, typed)
    assert page.status_code == 422 and not mail.outbox
    assert "Check the answers below. What you typed is still here." in page.text
