"""A link that is e-mailed signs in: once, for 15 minutes, in the browser that has asked for it."""

import re
import time

import pytest
from allauth.account.models import EmailAddress, Login
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.core import mail
from django.test import Client

from accounts import mail_thread
from tests.factories import an_organiser

from .conftest import PASSWORD

pytestmark = pytest.mark.django_db

CODE = "BCDF-GHJK"


def ask(client, address="zoe@elm.example"):
    response = client.post("/sign-in/link", {"email": address}, follow=True)
    mail_thread.wait()
    return response


def code():
    pattern = r"https://why\.example\.org/sign-in/link/enter#(\S+)"
    return re.search(pattern, mail.outbox[-1].body)[1]


def enter(client, typed):
    return client.post("/sign-in/link/enter", {"code": typed})


def signed_in_as(client):
    return User.objects.filter(pk=client.session.get("_auth_user_id")).first()


@pytest.mark.parametrize("spelt", [str, str.lower, lambda code: f" {code.replace('-', ' ')} "])
def test_the_code_of_the_link_signs_in_once(zoe, client, mail_is_set_up, spelt):
    assert "a link is on its way" in ask(client).text
    assert enter(client, spelt(code())).url == "/sessions"
    assert signed_in_as(client) == zoe
    client.post("/sign-out")
    assert enter(client, code()).url == "/sign-in/link"
    assert signed_in_as(client) is None


def test_it_leads_to_the_page_that_asked(zoe, client, mail_is_set_up):
    response = client.post("/sign-in/link?next=/organisation", {"email": zoe.email})
    mail_thread.wait()
    assert client.post(response.url, {"code": code()}).url == "/organisation"


def test_it_works_in_no_other_browser(zoe, client, mail_is_set_up):
    ask(client)
    other = Client()
    assert enter(other, code()).url == "/sign-in/link"
    ask(other, "nobody@elm.example")
    assert enter(other, code()).status_code == 422
    assert signed_in_as(other) is None


def test_it_ends_after_15_minutes(zoe, client, mail_is_set_up, monkeypatch):
    ask(client)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 901)
    assert enter(client, code()).url == "/sign-in/link"
    assert signed_in_as(client) is None


@pytest.mark.parametrize("address", ["zoe@elm.example", "nobody@elm.example"])
def test_there_are_3_tries_whether_or_not_the_address_is_known(
    zoe, client, mail_is_set_up, address
):
    assert "a link is on its way" in ask(client, address).text
    statuses = [enter(client, "wrong").status_code for _ in range(3)]
    assert statuses == [422, 422, 302]
    assert "That was the last try. Ask for another link." in client.get("/sign-in/link").text
    assert enter(client, "wrong").url == "/sign-in/link"


def test_what_was_typed_is_kept_no_longer_than_the_link_works(zoe, client, mail_is_set_up):
    ask(client)
    assert client.session.get_expiry_age() == 900
    enter(client, code())
    assert client.session.get_expiry_age() == 14 * 24 * 3600


def test_who_was_invited_to_a_session_stays_so(zoe, client, mail_is_set_up):
    browser = client.session
    browser["desks"] = {"7": 1}
    browser.save()
    ask(client)
    assert client.session.get_expiry_age() == 14 * 24 * 3600


def test_who_has_no_account_gets_nothing(zoe, client, mail_is_set_up):
    User.objects.create_user("off", "off@x.example", is_active=False)
    pages = {ask(client, address).text for address in ("off@x.example", "nobody@elm.example")}
    csrf = re.compile('name="csrfmiddlewaretoken" value="[^"]+"')
    assert len({csrf.sub("", page) for page in pages}) == 1
    assert mail.outbox == []


@pytest.mark.parametrize("is_set_up", [True, False])
def test_it_is_offered_where_e_mail_is_set_up(client, request, is_set_up):
    if is_set_up:
        request.getfixturevalue("mail_is_set_up")
    assert ("E-mail me a link" in client.get("/sign-in").text) == is_set_up
    page = client.post("/sign-in/link", {"email": "zoe@elm.example"}, follow=True).text
    assert ("This server cannot send e-mail." in page) != is_set_up


@pytest.mark.quick
def test_a_browser_takes_the_code_out_of_the_address(new_page, server):
    page, user = new_page(), an_organiser()
    page.context.add_cookies([{"name": "sessionid", "value": asked(user), "url": server}])
    page.goto(f"/sign-in/link/enter#{CODE}")
    box = page.get_by_label("Code from the e-mail")
    page.wait_for_function("() => !location.hash")
    assert box.input_value() == CODE
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/sessions")


def asked(user):
    """The key of a browser's session that has asked for a link."""
    login = Login(user=user, email="mona@elm.example")
    data = {"at": time.time(), "failed_attempts": 0, "resend_count": 0, "change_count": 0}
    data |= {"code": CODE, "user_id": str(user.pk), "initiated_by_user": True}
    login.state["stages"] = {"current": "login_by_code", "login_by_code": {"data": data}}
    browser = SessionStore()
    browser["account_login"] = login.serialize()
    browser.create()
    return browser.session_key


def test_what_was_chosen_before_the_address_was_confirmed_ends_with_the_link(
    zoe, client, mail_is_set_up
):
    """Somebody may have made the account with the address of another person, and wait."""
    EmailAddress.objects.create(user=zoe, email=zoe.email, primary=True)
    before = Client()
    before.post("/sign-in", {"username": "zoe", "password": PASSWORD})
    assert signed_in_as(before) == zoe
    ask(client)
    client.post("/sign-in/link/enter", {"action": "resend"})
    assert signed_in_as(before) == zoe
    mail_thread.wait()
    enter(client, code())
    assert signed_in_as(client) == zoe
    assert "The password that was chosen before no longer works." in client.get("/sessions").text
    assert signed_in_as(before) is None
    assert Client().post("/sign-in", {"username": "zoe", "password": PASSWORD}).status_code == 422
    client.post("/sign-out")
    ask(client)
    enter(client, code())
    assert "no longer works" not in client.get("/sessions").text
