"""The devices that an account is signed in on."""

from allauth.usersessions.models import UserSession
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session as Browser
from django.utils import timezone


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
    UserSession.objects.filter(user=user).delete()
    for browser in Browser.objects.filter(expire_date__gte=timezone.now()).iterator():
        if browser.get_decoded().get(SESSION_KEY) == str(user.pk):
            browser.delete()


def forget(session_key):
    """Drop the device whose browser has signed out."""
    UserSession.objects.filter(session_key=session_key).delete()
