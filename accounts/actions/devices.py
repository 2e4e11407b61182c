"""The list of devices that an account is signed in on."""

from allauth.usersessions.models import UserSession


def forget(session_key):
    """Drop the device whose browser has signed out."""
    UserSession.objects.filter(session_key=session_key).delete()
