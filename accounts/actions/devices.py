"""The devices that an account is signed in on."""

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session as Browser
from django.db.models import Exists, OuterRef
from django.utils import timezone

from workshops.actions import idle


def list_of(user):
    """Return the devices of `user`, the newest first. Those that have ended are dropped."""
    listed = UserSession.objects.purge_and_list(user)
    return sorted(listed, key=lambda device: device.created_at, reverse=True)


def sign_out(user, device_id):
    """Sign a device of `user` out. Return False if there is none of this number."""
    device = UserSession.objects.filter(user=user, pk=device_id).first()
    if device:
        device.end()
    return device is not None


def sign_out_everywhere(user):
    """End every session of `user`, also those from before devices were listed."""
    sign_out_elsewhere(user, "")


def sign_out_elsewhere(user, session_key):
    """End every session of `user` but the one with this key."""
    UserSession.objects.filter(user=user).exclude(session_key=session_key).delete()
    open_ones = Browser.objects.filter(expire_date__gte=timezone.now())
    for browser in open_ones.exclude(session_key=session_key).iterator():
        if browser.get_decoded().get(SESSION_KEY) == str(user.pk):
            browser.delete()


def delete_ended():
    """Delete what is left of browsers' sessions that have ended, with their devices."""
    if settings.IDLE_MINUTES:
        unused = UserSession.objects.filter(last_seen_at__lt=idle.ends_before())
        Browser.objects.filter(session_key__in=unused.values("session_key")).delete()
    Browser.get_session_store_class().clear_expired()
    open_ones = Browser.objects.filter(session_key=OuterRef("session_key"))
    UserSession.objects.filter(~Exists(open_ones)).delete()


def forget(session_key):
    """Drop the device whose browser has signed out."""
    UserSession.objects.filter(session_key=session_key).delete()
