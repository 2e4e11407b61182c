"""Making an account without an invitation: only where the host allows it, and by an e-mail."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import AnonymousUser, User
from django.core import mail, signing
from django.db import IntegrityError
from django.test import Client
from django.urls import resolve
from django.utils.html import escape

from accounts import mail_thread
from accounts.actions import members, sign_up
from tests.factories import an_organiser
from workshops.actions import member_invitations, organisations
from workshops.rules import Refused

from .at_provider import NAME, set_to
from .conftest import PASSWORD

pytestmark = pytest.mark.django_db

ADDRESS = "ada@oak.example"
ADA = {"name": "Ada Okoro", "password": "three quiet herons"}
ENDS = ["@oak.example", "@nhs.example", ".nhs.example"]
ON_ITS_WAY = "A link is on its way."


@pytest.fixture(autouse=True)
def everybody_may(settings, mail_is_set_up):
    settings.SIGN_UP = ("*",)


def ask(address=ADDRESS):
    page = Client().post("/sign-up", {"email": address}, follow=True)
    mail_thread.wait()
    return page


def link():
    return re.search(r"https://why\.example\.org(\S+)", mail.outbox[-1].body)[1]


def test_who_follows_the_link_has_an_account_and_a_session_of_their_own(client):
    assert ON_ITS_WAY in ask().text
    assert mail.outbox[-1].to == [ADDRESS]
    assert not User.objects.exists()
    assert ADDRESS in client.get(link()).text
    assert client.post(link(), ADA)["Location"] == "/sessions"
    ada = User.objects.get()
    assert (ada.first_name, ada.email) == ("Ada Okoro", ADDRESS)
    assert ada.check_password(ADA["password"])
    kept = EmailAddress.objects.values_list("user", "email", "verified", "primary")
    assert list(kept) == [(ada.pk, ADDRESS, True, True)]
    assert "Ada Okoro" in client.get("/account").text
    assert client.get("/sessions/new").status_code == 200


def test_who_was_invited_learns_it_and_accepts_by_the_link_alone(client):
    trust = organisations.create(an_organiser("mona"), "Elm Trust")
    member_invitations.invite(trust, "reader", an_organiser("mona"), ADDRESS)
    page = client.post(f"/sign-up/{sign_up.token(ADDRESS)}", ADA, follow=True)
    assert "You have an invitation to an organisation." in page.text
    assert not User.objects.get(email=ADDRESS).memberships.exists()


def test_nobody_chooses_the_name_by_which_commands_know_an_account(client):
    client.post(f"/sign-up/{sign_up.token('mona@evil.example')}", ADA)
    assert re.fullmatch(r"user-[0-9a-f]{8}", User.objects.get().username)


def test_by_default_accounts_are_made_by_invitation(settings, client):
    path = f"/sign-up/{sign_up.token(ADDRESS)}"
    settings.SIGN_UP = ()
    page = client.get("/sign-up")
    assert "accounts are made by invitation" in page.text and 'name="email"' not in page.text
    assert "Make an account" not in client.get("/sign-in").text
    client.post("/sign-up", {"email": ADDRESS})
    mail_thread.wait()
    assert (client.get(path).status_code, client.post(path, ADA).status_code) == (410, 410)
    assert not mail.outbox and not User.objects.exists()


def test_where_only_the_provider_makes_accounts_the_page_leads_there(settings, client):
    settings.OIDC, settings.SIGN_UP = set_to("https://id.example", sign_up=True), ()
    page = client.get("/sign-up").text
    assert f"Use my {NAME} account" in page and "by invitation" not in page
    ended = client.get("/sign-up/anything").text
    assert "It has expired." in ended and "Send another link" not in ended


def test_the_page_for_signing_in_leads_there(client):
    assert '<a href="/sign-up">Make an account</a>' in client.get("/sign-in").text


def test_an_address_with_an_account_is_told_so_by_an_e_mail_alone(zoe):
    EmailAddress.objects.create(user=zoe, email=zoe.email, verified=True, primary=True)
    assert ask("ZOE@elm.example").content == ask("nobody@elm.example").content
    told, invited = mail.outbox
    assert told.subject == "You have an account already"
    assert "https://why.example.org/sign-in\n" in told.body and "/sign-up/" not in told.body
    assert invited.subject == "Your link to make an account"


@pytest.mark.parametrize("address", ["zoe@elm.example", "nobody@elm.example"])
def test_nor_does_the_number_of_queries_tell(zoe, address, django_assert_num_queries):
    with django_assert_num_queries(9):
        Client().post("/sign-up", {"email": address})
    mail_thread.wait()


def test_an_account_that_never_confirmed_the_address_loses_it(client):
    other = members.new_account("Mal", ADDRESS, PASSWORD, is_confirmed=False)
    ask()
    assert "that account loses the address" in client.get(link()).text
    client.post(link(), ADA)
    other.refresh_from_db()
    assert other.email == "" and not EmailAddress.objects.filter(user=other).exists()
    assert User.objects.get(email=ADDRESS).first_name == "Ada Okoro"


def test_a_link_makes_1_account_within_24_hours(client, monkeypatch):
    ask()
    now = signing.time.time()
    with monkeypatch.context() as later:
        later.setattr(signing.time, "time", lambda: now + sign_up.LASTS + 1)
        for page in (client.get(link()), client.post(link(), ADA)):
            assert page.status_code == 410 and "It has expired." in page.text
    assert client.post(link(), ADA).status_code == 302
    for page in (Client().get(link()), Client().post(link(), ADA)):
        assert page.status_code == 410 and "has an account already." in page.text
        assert 'href="/sign-in"' in page.text and 'href="/sign-up"' in page.text
    assert User.objects.count() == 1
    assert client.get("/sign-up/anything").status_code == 410
    assert Client().post("/sign-up/anything", ADA).status_code == 410


def test_a_link_that_is_followed_twice_at_the_same_moment_makes_1(monkeypatch):
    monkeypatch.setattr(sign_up.email_address, "is_taken", lambda *_, **__: False)
    token = sign_up.token(ADDRESS)
    sign_up.make_account(token, "Ada", PASSWORD)
    with pytest.raises(Refused) as refused:
        sign_up.make_account(token, "Ada", PASSWORD)
    assert refused.value.status == 410 and User.objects.count() == 1


def test_another_fault_of_the_database_is_not_taken_for_that(monkeypatch):
    def fail(*_args, **_given):
        User.objects.create(pk=User.objects.create_user("one").pk, username="two")

    monkeypatch.setattr(members, "new_account", fail)
    with pytest.raises(IntegrityError):
        sign_up.make_account(sign_up.token(ADDRESS), "Ada", PASSWORD)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name": " "}, "Enter your name."),
        ({"password": "short"}, "Use at least 12 characters."),
        ({"password": "password1234"}, "Many people use this password"),
        ({"password": "ada@oak.example"}, "too similar to your name or e-mail address"),
        ({"password": "ada okoro ok"}, "too similar to your name or e-mail address"),
    ],
)
def test_what_cannot_be_used_is_refused_and_the_rest_is_kept(client, wrong, words):
    page = client.post(f"/sign-up/{sign_up.token(ADDRESS)}", ADA | wrong)
    assert (page.status_code, words in page.text) == (422, True)
    assert not User.objects.exists()
    if "name" not in wrong:
        assert 'value="Ada Okoro"' in page.text


@pytest.mark.parametrize(
    ("address", "is_sent"),
    [
        ("ada@oak.example", True),
        ("ada@OAK.example", True),
        ("ada@elm.nhs.example", True),
        ("ada@nhs.example", True),
        ("ada@sub.oak.example", False),
        ("ada@notoak.example", False),
        ("ada@oak.example.org", False),
        ("ada@oak.example@evil.example", False),
        ('"ada"@oak.example', False),
        ('"ada@evil.example"@oak.example', False),
        ("=?utf-8?q?ada=40evil.example=3e?=@oak.example", False),
        ("ada%evil.example@oak.example", False),
        ("evil.example!ada@oak.example", False),
        ("ada@oak.example.", False),
        ("ada@[192.0.2.1]", False),
        ("ada", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_domains_that_are_set_get_a_link(settings, address, is_sent):
    settings.SIGN_UP = ("oak.example", ".nhs.example")
    page = ask(address)
    assert (page.status_code, len(mail.outbox)) == ((200, 1) if is_sent else (422, 0))
    if not is_sent:
        assert f'value="{escape(address)}"' in page.text or not address
        isolated = ", ".join(f"\u2066{end}\u2069" for end in ENDS)
        assert f"Addresses that can be used here end in: {isolated}" in page.text
    is_address = address.endswith(("@sub.oak.example", "@notoak.example", "@oak.example.org"))
    assert ("does not end in any of these" in page.text) == is_address


def test_a_link_stops_working_when_its_domain_is_no_longer_set(settings, client):
    ask()
    settings.SIGN_UP = ("elm.example",)
    assert client.post(link(), ADA).status_code == 410
    assert not User.objects.exists()


def test_who_is_signed_in_is_led_to_their_sessions_or_becomes_the_new_account(client):
    client.force_login(an_organiser("mona"))
    assert client.get("/sign-up")["Location"] == "/sessions"
    path = f"/sign-up/{sign_up.token(ADDRESS)}"
    assert "You are signed in to another account" in client.get(path).text
    client.post(path, ADA)
    assert "Ada Okoro" in client.get("/account").text


def test_it_waits_while_too_many_passwords_are_hashed(rf):
    path = f"/sign-up/{sign_up.token(ADDRESS)}"
    request, page = rf.post(path, ADA), resolve(path)
    request.user, request.session = AnonymousUser(), {}
    request.scope = {"sign_in_pool_is_full": True}
    with pytest.raises(Refused) as refused:
        page.func(request, **page.kwargs)
    assert refused.value.status == 503 and not User.objects.exists()
