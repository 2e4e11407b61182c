"""A sign-in ends when nobody has used it for a while, and never at the desk of an open session."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session as Browser
from django.utils import timezone

from tests.factories import a_session, an_organiser
from workshops import access
from workshops.actions import daily, helpers, invitations
from workshops.models.session import A_DAY

from .test_second_step import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def half_an_hour(settings):
    settings.IDLE_MINUTES = 30


@pytest.fixture
def client(zoe):
    return sign_in()


def pass_minutes(minutes):
    for device in UserSession.objects.all():
        device.last_seen_at -= timedelta(minutes=minutes)
        device.save()


def may_run(client, session):
    cookies = {name: cookie.value for name, cookie in client.cookies.items()}
    return access.may_still_run(session.pk, cookies)


def test_it_ends_after_so_many_minutes_without_a_page(client):
    pass_minutes(31)
    assert client.get("/sessions").status_code == 302
    assert not Browser.objects.exists() and not UserSession.objects.exists()


def test_each_page_counts_as_use(client):
    for _ in range(3):
        pass_minutes(20)
        assert client.get("/sessions").status_code == 200


def test_with_0_it_lasts(client, settings):
    settings.IDLE_MINUTES = 0
    pass_minutes(9_999)
    assert client.get("/sessions").status_code == 200


def test_an_open_desk_counts_as_use_while_its_session_is_open(client, zoe):
    session = a_session(organiser=zoe)
    for _ in range(3):
        pass_minutes(20)
        assert may_run(client, session)
    pass_minutes(20)
    assert client.get("/sessions").status_code == 200


@pytest.mark.parametrize("minutes", [29, 31])
def test_a_desk_of_a_session_that_is_not_open_is_closed_with_the_sign_in(client, zoe, minutes):
    session = a_session(organiser=zoe, opened=False)
    assert may_run(client, session)
    pass_minutes(minutes)
    assert may_run(client, session) == (minutes < 30)
    assert UserSession.objects.get().last_seen_at < timezone.now() - timedelta(minutes=28)


def keys():
    return list(UserSession.objects.values_list("session_key", flat=True))


@pytest.mark.parametrize(("links", "path"), [(invitations, "invited"), (helpers, "helping")])
def test_who_accepts_a_link_stays_listed_and_the_sign_in_still_ends(client, links, path):
    room, (device,) = a_session(organiser=an_organiser("other")), UserSession.objects.all()
    token = links.invite(room, lasts=A_DAY, made_by=None)
    assert client.post(f"/{path}/{token}").status_code == 302
    (moved,) = UserSession.objects.all()
    assert (moved.pk, moved.session_key) == (device.pk, client.session.session_key)
    assert moved.session_key != device.session_key
    pass_minutes(31)
    assert client.get("/sessions").status_code == 302


def test_a_new_secret_key_keeps_the_device(client, settings):
    (device,) = UserSession.objects.all()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "n" * 50, [settings.SECRET_KEY]
    assert client.get("/sessions").status_code == 200
    (moved,) = UserSession.objects.all()
    assert (moved.pk, moved.session_key) == (device.pk, client.session.session_key)
    assert moved.session_key != device.session_key


def test_a_sign_in_that_is_not_listed_is_listed_and_ends(client):
    UserSession.objects.all().delete()
    assert client.get("/sessions").status_code == 200
    assert keys() == [client.session.session_key]
    pass_minutes(31)
    assert client.get("/sessions").status_code == 302


def test_the_daily_job_deletes_what_has_ended_so(client):
    pass_minutes(31)
    daily.run()
    assert not Browser.objects.exists() and not UserSession.objects.exists()
