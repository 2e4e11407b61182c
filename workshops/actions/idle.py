"""Sign-ins that end when nobody has used them for a while."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.utils import timezone

NOTED_EVERY = timedelta(minutes=1)  # so that a busy page writes no more often than this


def has_ended(user, session_key, is_used=True, user_agent=""):
    """Return True if the sign-in of `user` in this browser has not been used for too long.

    Otherwise note that it is used now, if `is_used`. What has no row yet, for instance because a
    version that noted no devices signed it in, gets one, so that it can end.
    """
    if not settings.IDLE_MINUTES or not session_key:
        return False
    device = UserSession.objects.filter(session_key=session_key)
    last_seen_at = device.values_list("last_seen_at", flat=True).first()
    if last_seen_at is None:
        known = {"user_id": user.pk, "user_agent": user_agent}
        UserSession.objects.get_or_create(session_key=session_key, defaults=known)
        return False
    if last_seen_at < ends_before():
        return True
    if is_used and timezone.now() - last_seen_at > NOTED_EVERY:
        device.update(last_seen_at=timezone.now())
    return False


def follow(key_before, session_key):
    """Keep the device of a browser whose session has moved to a new key."""
    if key_before and key_before != session_key:
        device = UserSession.objects.filter(session_key=key_before)
        device.update(session_key=session_key)


def note_use(session_key):
    """Note that this browser runs an open session, which counts as use without any request."""
    if settings.IDLE_MINUTES and session_key:
        long_ago = timezone.now() - NOTED_EVERY
        device = UserSession.objects.filter(session_key=session_key, last_seen_at__lt=long_ago)
        device.update(last_seen_at=timezone.now())


def ends_before():
    """Return the time of the last use before which sign-ins have ended."""
    return timezone.now() - timedelta(minutes=settings.IDLE_MINUTES)
