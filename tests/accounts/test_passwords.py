"""A new password: by a link for who has forgotten theirs, and for who is signed in."""

import re
from itertools import takewhile

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client

from accounts import mail_thread
from accounts.actions import email_address

from .conftest import PASSWORD

pytestmark = pytest.mark.django_db

NEW = "tulip orange seven"
SENT = "If this address has an account, a link is on its way."
ENDED = "This link no longer works"


@pytest.fixture
def signed_in(zoe):
    client = Client()
    client.post("/sign-in", {"username": "zoe", "password": PASSWORD})
    client.post("/confirm", {"password": PASSWORD})
    return client


def ask(client, address="zoe@elm.example"):
    """The page after asking for a link."""
    response = client.post("/sign-in/forgotten", {"email": address}, follow=True)
    mail_thread.wait()
    return response


def link():
    (found,) = re.findall(r"https://why\.example\.org(\S+)", mail.outbox[-1].body)
    return found


def can_sign_in(password):
    fields = {"username": "zoe", "password": password}
    return Client().post("/sign-in", fields).status_code == 302


@pytest.mark.parametrize("typed", ["zoe@elm.example", " ZOE@elm.example ", "ｚoe@elm.example"])
def test_a_link_leads_to_a_new_password(zoe, client, mail_is_set_up, typed):
    assert SENT in ask(client, typed).text
    assert (mail.outbox[0].to, mail.outbox[0].from_email) == ([zoe.email], "coprod@example.org")
    page = client.get(link(), follow=True)
    assert page.redirect_chain[-1][0].endswith("/set-password")
    done = client.post(page.request["PATH_INFO"], {"password1": NEW}, follow=True)
    mail_thread.wait()
    assert "Your password is changed. All other devices are signed out." in done.text
    assert mail.outbox[-1].subject == "Your password has been changed"
    assert can_sign_in(NEW) and not can_sign_in(PASSWORD)


def test_the_link_confirms_the_address_so_that_a_later_one_keeps_the_password(
    zoe, client, mail_is_set_up
):
    EmailAddress.objects.create(user=zoe, email=zoe.email, primary=True, verified=False)
    ask(client)
    page = client.get(link(), follow=True).request["PATH_INFO"]
    client.post(page, {"password1": NEW})
    assert EmailAddress.objects.get().verified
    assert not email_address.end_earlier_ways(zoe)


def test_the_link_confirms_nothing_where_somebody_has_set_up_a_second_step(
    zoe, client, mail_is_set_up
):
    EmailAddress.objects.create(user=zoe, email=zoe.email, primary=True, verified=False)
    Authenticator.objects.create(user=zoe, type="totp", data={})
    ask(client)
    page = client.get(link(), follow=True).request["PATH_INFO"]
    client.post(page, {"password1": NEW})
    assert not EmailAddress.objects.get().verified


def test_the_link_leaves_an_address_to_the_account_that_has_confirmed_it(zoe):
    mona = User.objects.create_user("mona", "", PASSWORD)
    EmailAddress.objects.create(user=mona, email=zoe.email, primary=True, verified=True)
    email_address.confirm(zoe)
    assert EmailAddress.objects.get().user == mona


def test_a_link_works_once_and_for_1_hour(zoe, client, mail_is_set_up, settings):
    ask(client)
    used = link()
    page = client.get(used, follow=True).request["PATH_INFO"]
    client.post(page, {"password1": NEW})
    mail_thread.wait()
    assert client.get(used).status_code == 410
    assert ENDED in client.get(used).text
    ask(client)
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert client.get(link()).status_code == 410


@pytest.mark.parametrize(
    "address", ["nobody@elm.example", "zoe", "two@elm.example", "off@x.example"]
)
def test_who_has_no_account_reads_the_same_and_gets_nothing(zoe, client, mail_is_set_up, address):
    User.objects.create_user("off", "off@x.example", is_active=False)
    for name in ("a", "b"):
        User.objects.create_user(name, "two@elm.example")
    known, unknown = ask(client), ask(client, address)
    assert unknown.text == known.text.replace("zoe@elm.example", address)
    assert [sent.to for sent in mail.outbox] == [["zoe@elm.example"]]


@pytest.mark.parametrize("address", ["zoe@elm.example", "nobody@elm.example"])
def test_an_e_mail_is_sent_after_the_response(
    zoe, client, mail_is_set_up, address, django_assert_num_queries, monkeypatch
):
    later = []
    monkeypatch.setattr(mail_thread, "send_later", later.append)
    client.get("/sign-in/forgotten")
    with django_assert_num_queries(4):
        client.post("/sign-in/forgotten", {"email": address})
    assert (len(later), mail.outbox) == (address == "zoe@elm.example", [])


def test_without_e_mail_a_page_says_whom_to_ask(zoe, client):
    for response in (client.get("/sign-in/forgotten"), ask(client)):
        assert "This server cannot send e-mail." in response.text
    assert mail.outbox == []


def test_the_change_needs_the_password_and_signs_other_devices_out(signed_in):
    elsewhere = Client()
    elsewhere.post("/sign-in", {"username": "zoe", "password": PASSWORD})
    fields = {"oldpassword": "guess", "password1": NEW}
    refused = signed_in.post("/account/password", fields)
    assert refused.status_code == 422 and "not your current password" in refused.text
    done = signed_in.post("/account/password", fields | {"oldpassword": PASSWORD}, follow=True)
    assert "Your password is changed." in done.text
    assert signed_in.get("/sessions").status_code == 200
    assert elsewhere.get("/sessions").status_code == 302
    assert can_sign_in(NEW)


@pytest.mark.parametrize("password", ["short", "Password1234!", "x" * 129])
def test_a_new_password_that_is_no_good_is_refused(signed_in, password):
    fields = {"oldpassword": PASSWORD, "password1": password}
    assert signed_in.post("/account/password", fields).status_code == 422
    assert can_sign_in(PASSWORD)


def test_a_fault_of_the_mail_server_harms_nobody(zoe, client, mail_is_set_up, monkeypatch):
    def fail(message):
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    assert SENT in ask(client).text
    assert SENT in ask(client).text


def test_a_link_does_not_lead_to_another_host(zoe, mail_is_set_up, settings):
    settings.ALLOWED_HOSTS = ["*"]
    ask(Client(headers={"Host": "evil.example"}))
    assert link().startswith("/sign-in/forgotten/")


LIMITED = {
    "/sign-in": lambda n: {"username": f"name {n}", "password": "guess"},
    "/sign-in/forgotten": lambda n: {"email": f"name{n}@elm.example"},
    "/sign-in/forgotten/1/set-password": lambda n: {"password1": NEW},
    "/sign-in/link": lambda n: {"email": f"name{n}@elm.example"},
    "/sign-in/link/enter": lambda n: {"code": "BCDF-GHJK"},
    "/sign-in/passkey": lambda n: {"credential": "{}"},
    "/sign-up": lambda n: {"email": f"name{n}@elm.example"},
    "/account/e-mail": lambda n: {"email": f"name{n}@elm.example"},
    "/account/password": lambda n: {"oldpassword": "guess", "password1": NEW},
    "/confirm": lambda n: {"password": "guess"},
}


@pytest.mark.parametrize("path", LIMITED)
def test_what_guesses_or_sends_is_limited(
    signed_in, mail_is_set_up, no_time_passes, settings, path
):
    settings.SIGN_UP = ("*",)
    client = Client() if path.startswith("/sign-") else signed_in
    statuses = (client.post(path, LIMITED[path](n)).status_code for n in range(61))
    looked_at = list(takewhile(lambda status: status != 429, statuses))
    assert 20 <= len(looked_at) <= 60
    mail_thread.wait()


def test_each_address_of_accounts_is_limited_or_harmless():
    from accounts.urls import ours

    harmless = {"sign-out", "account", "sign-in/forgotten/sent", "account/devices/sign-out"}
    harmless |= {"account/devices/<int:device_id>/sign-out"}
    # Their forms limit wrong codes: test_second_step.py. What a passkey signs cannot be guessed.
    harmless |= {"sign-in/code", "sign-in/recovery-code", "sign-in/code/passkey", "account/app"}
    # Of organisations: tests/organisation/.
    harmless |= {"sign-up/sent", "sign-up/<str:token>"}  # a signed token cannot be guessed
    harmless |= {"organisation/people/invite", "joining/<slug:member_token>"}
    harmless |= {"organisation/invitations/<int:member_invitation_id>/cancel"}
    # These take nothing that could be guessed.
    harmless |= {"account/e-mail/<str:token>", "account/delete", "account/data.json"}
    harmless |= {"account/second-step", "account/app/turn-off", "account/passkeys/add"}
    harmless |= {"account/passkeys/<int:pk>/remove"}
    harmless |= {"account/recovery-codes", "account/recovery-codes/new"}
    # Going there is limited, in test_provider_accounts.py, and coming back needs it.
    harmless |= {"sign-in/provider", "sign-in/provider/return", "account/provider/disconnect"}
    paths = {re.sub("<slug:uidb36>/<slug:key>", "1/set-password", str(p.pattern)) for p in ours}
    assert paths - harmless == {path.strip("/") for path in LIMITED}


def test_1_address_gets_few_e_mails_from_whatever_network(zoe, mail_is_set_up, no_time_passes):
    for n in range(3):
        assert ask(Client(REMOTE_ADDR=f"198.51.100.{n}")).status_code == 200
    assert ask(Client(REMOTE_ADDR="203.0.113.9"), "Zoe@ELM.example").status_code == 429
    assert len(mail.outbox) == 3


def test_right_passwords_are_not_counted(signed_in, no_time_passes):
    statuses = {signed_in.post("/confirm", {"password": PASSWORD}).status_code for _ in range(25)}
    assert statuses == {302}


def test_all_addresses_that_hash_do_it_in_their_own_threads():
    from coprod.sign_in_pool import HASHING_PATHS

    hashing = {*LIMITED, "/joining/k3y", "/sign-up/k3y"} - {"/account/e-mail", "/sign-up"}
    assert all(path.startswith(HASHING_PATHS) for path in hashing)
