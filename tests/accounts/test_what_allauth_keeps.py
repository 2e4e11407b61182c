"""What allauth would keep or show by itself, and does not here."""

from pathlib import Path

import allauth
import pytest
from allauth.account.decorators import reauthentication_required
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.test import Client, RequestFactory
from django.urls import include, path

from accounts import devices
from accounts.adapter import Adapter

from .conftest import PASSWORD

pytestmark = pytest.mark.django_db

REAL = {
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0": "Firefox on Linux",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/141.0.0.0 Safari/537.36": "Chrome on Windows",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/141.0.0.0 Safari/537.36 Edg/141.0.3537.57": "Edge on Windows",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.6 Safari/605.1.15": "Safari on Mac",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
    "Gecko) Version/18.6 Mobile/15E148 Safari/604.1": "Safari on iPhone",
    "Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1": "Chrome on iPad",
    "Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) "
    "SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36": "Samsung Internet on Android",
    "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/141.0.0.0 Safari/537.36": "Chrome on ChromeOS",
    "Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0": "Firefox on Android",
    "curl/8.15.0": "",
    "": "",
}
HOME = "198.51.100.7"


def sign_in(agent="curl/8.15.0"):
    client = Client(REMOTE_ADDR=HOME, headers={"User-Agent": agent})
    fields = {"username": "zoe", "password": PASSWORD}
    assert client.post("/sign-in", fields).status_code == 302
    return client


@pytest.mark.parametrize("agent", REAL)
def test_of_a_browser_only_2_words_are_kept(zoe, agent):
    sign_in(agent)
    (device,) = UserSession.objects.all()
    assert (device.user_agent, device.ip, device.data) == (REAL[agent], "0.0.0.0", {})


@pytest.mark.parametrize("name", sorted(filter(None, REAL.values())))
def test_a_name_of_a_device_stays_as_it_is(name):
    assert devices.name_of(name) == name


def test_a_device_is_forgotten_when_it_signs_out(zoe):
    here, there = sign_in(), sign_in()
    here.post("/sign-out")
    (left,) = UserSession.objects.all()
    assert left.session_key == there.session.session_key


def test_a_process_that_knows_no_devices_can_delete_an_account(zoe):
    sign_in()
    EmailAddress.objects.create(user=zoe, email=zoe.email)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM auth_user WHERE id = %s", [zoe.pk])
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert not UserSession.objects.exists() and not EmailAddress.objects.exists()


def test_allauth_knows_no_address():
    request = RequestFactory().get("/", REMOTE_ADDR=HOME, headers={"X-Forwarded-For": HOME})
    assert Adapter().get_client_ip(request) == "0.0.0.0"


def test_nothing_is_counted_in_a_cache(zoe, monkeypatch):
    for name in ("add", "set", "get"):
        monkeypatch.setattr(cache, name, lambda *given, **named: pytest.fail("used the cache"))
    sign_in()
    assert Client().post("/sign-in", {"username": "zoe", "password": "guess"}).status_code == 422


def test_none_of_its_templates_can_be_shown():
    theirs = Path(allauth.__file__).parent / "templates"
    ours = settings.FILES_DIR / "templates"
    names = [str(path.relative_to(theirs)) for path in theirs.rglob("*") if path.is_file()]
    assert len(names) > 100
    for name in names:
        try:
            origin = get_template(name).origin.name
        except TemplateDoesNotExist:
            continue
        assert origin.startswith(str(ours)), name


def test_a_form_that_needs_the_password_again_is_not_kept(zoe, settings):
    settings.ROOT_URLCONF = __name__
    client = sign_in()
    client.cookies["seat-K7QXM2PD"] = "the secret of a seat"
    response = client.post("/needs-it?a=1", {"password1": "a new one"}, REMOTE_ADDR=HOME)
    assert response.url == "/confirm?next=%2Fneeds-it%3Fa%3D1"
    kept = str(dict(client.session))
    assert [word for word in ("a new one", "secret", HOME, "needs-it") if word in kept] == []
    done = client.post(response.url, {"password": PASSWORD, "next": "/needs-it?a=1"})
    assert done.url == "/needs-it?a=1"
    assert client.post("/needs-it", {"password1": "a new one"}).status_code == 204


def test_who_is_not_signed_in_signs_in_first(client, settings):
    settings.ROOT_URLCONF = __name__
    assert client.post("/needs-it").url == "/sign-in?next=%2Fneeds-it"


@reauthentication_required
def needs_it(request):
    return HttpResponse(status=204)


urlpatterns = [path("needs-it", needs_it), path("", include("coprod.urls"))]
