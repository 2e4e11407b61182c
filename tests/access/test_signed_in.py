"""Who a socket belongs to: looked up by its cookies, and nobody is signed out by looking."""

import pytest
from django.contrib.sessions.models import Session as Browser
from django.test import Client, override_settings

from tests.factories import an_organiser
from workshops import access
from workshops.permissions import DESKS

pytestmark = pytest.mark.django_db


@pytest.fixture
def cookies():
    client = Client()
    client.force_login(an_organiser("mona"))
    return {name: cookie.value for name, cookie in client.cookies.items()}


def kept():
    return list(Browser.objects.values_list("session_key", "session_data"))


def test_a_browser_is_known_by_its_cookie(cookies):
    user, _ = access.signed_in(cookies)
    assert user == an_organiser("mona")


def test_a_browser_that_accepted_an_invitation_is_known_by_its_session(client):
    browser = client.session
    browser[DESKS] = {"7": 1}
    browser.save()
    user, held = access.signed_in({"sessionid": browser.session_key})
    assert (user.is_authenticated, held) == (False, {DESKS: {"7": 1}})


@pytest.mark.parametrize("cookies", [{}, {"sessionid": ""}, {"sessionid": "x" * 32}])
def test_a_browser_without_a_session_is_nobody(cookies):
    user, browser = access.signed_in(cookies)
    assert (user.is_authenticated, browser) == (False, {})


def test_a_new_password_shuts_out_who_signed_in_with_the_old_one(cookies, django_user_model):
    before = kept()
    mona = django_user_model.objects.get(username="mona")
    mona.set_password("another pass-phrase")
    mona.save()
    user, browser = access.signed_in(cookies)
    assert (user.is_authenticated, browser, kept()) == (False, {}, before)


def test_a_new_secret_key_signs_nobody_out(cookies, settings):
    before = kept()
    with override_settings(SECRET_KEY="n" * 50, SECRET_KEY_FALLBACKS=[settings.SECRET_KEY]):
        user, _ = access.signed_in(cookies)
    assert (user, kept()) == (an_organiser("mona"), before)
