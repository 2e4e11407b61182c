"""People see where they are signed in, and end it."""

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session as Browser
from django.test import Client
from django.utils import timezone

from workshops import access
from workshops.actions import daily

from .conftest import PASSWORD

pytestmark = pytest.mark.django_db

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
SAFARI = "Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X) AppleWebKit/605.1.15 Version/17.7 Safari"


def sign_in(agent, name="zoe"):
    client = Client(headers={"User-Agent": agent})
    client.post("/sign-in", {"username": name, "password": PASSWORD})
    return client


def is_signed_in(client):
    """What a socket of this browser would be told, too."""
    cookies = {name: cookie.value for name, cookie in client.cookies.items()}
    return access.signed_in(cookies)[0].is_authenticated


def others(client):
    return client.get("/account").context["other_devices"]


def test_the_page_names_this_device_and_the_others(zoe):
    here, _there = sign_in(FIREFOX), sign_in(SAFARI)
    page = here.get("/account")
    assert page.context["this_device"]["name"] == "Firefox on Linux"
    assert [device["name"] for device in page.context["other_devices"]] == ["Safari on iPad"]


def test_1_device_is_signed_out_from_another(zoe):
    here, there = sign_in(FIREFOX), sign_in(SAFARI)
    (device,) = others(here)
    page = here.post(f"/account/devices/{device['id']}/sign-out", follow=True)
    assert "The device is signed out." in page.text
    assert (is_signed_in(here), is_signed_in(there), others(here)) == (True, False, [])


def test_nobody_signs_out_the_device_of_somebody_else(zoe):
    User.objects.create_user("mona", password=PASSWORD)
    hers, theirs = sign_in(FIREFOX, "mona"), sign_in(SAFARI)
    sign_in(SAFARI)
    (device,) = others(theirs)
    assert hers.post(f"/account/devices/{device['id']}/sign-out").status_code == 404
    assert is_signed_in(theirs)


def test_all_are_signed_out_at_once_also_those_that_are_not_listed(zoe):
    User.objects.create_user("mona", password=PASSWORD)
    hers, guest, from_before = sign_in(FIREFOX, "mona"), Client(), Client()
    from_before.force_login(zoe)
    browser = guest.session
    browser["desks"] = {"7": 1}
    browser.save()
    here, there = sign_in(FIREFOX), sign_in(SAFARI)
    page = here.post("/account/devices/sign-out", follow=True)
    assert "You are signed out on all your devices." in page.text
    assert not any(map(is_signed_in, (here, there, from_before)))
    assert is_signed_in(hers) and guest.session["desks"] == {"7": 1}


def test_who_signed_in_before_devices_were_listed_sees_this_one(zoe, client):
    client.force_login(zoe)
    assert "This device" in client.get("/account").text


def test_every_day_what_is_left_of_ended_ones_is_deleted(zoe):
    here, there = sign_in(FIREFOX), sign_in(SAFARI)
    Browser.objects.filter(pk=there.session.session_key).update(expire_date=timezone.now())
    gone = sign_in(SAFARI)
    Browser.objects.filter(pk=gone.session.session_key).delete()
    daily.run()
    assert [device.session_key for device in UserSession.objects.all()] == [
        here.session.session_key
    ]
    assert Browser.objects.count() == 1
