"""Sign-ins that end when nobody has used them for a while."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

NOTED_EVERY = timedelta(minutes=1)  # so that a busy page writes no more often than this


def has_ended(session_key, is_used=True):
    """Return True if the sign-in of this browser has not been used for too long.

    Otherwise note that it is used now, if it is. What was signed in by a version that noted no
    devices has no row, and does not end so.
    """
    from allauth.usersessions.models import UserSession

    if not settings.IDLE_MINUTES or not session_key:
        return False
    device = UserSession.objects.filter(session_key=session_key)
    last_seen_at = device.values_list("last_seen_at", flat=True).first()
    if last_seen_at is None:
        return False
    if last_seen_at < ends_before():
        return True
    if is_used and timezone.now() - last_seen_at > NOTED_EVERY:
        device.update(last_seen_at=timezone.now())
    return False


def note_use(session_key):
    """Note that this browser runs an open session, which counts as use without any request."""
    from allauth.usersessions.models import UserSession

    if settings.IDLE_MINUTES and session_key:
        long_ago = timezone.now() - NOTED_EVERY
        device = UserSession.objects.filter(session_key=session_key, last_seen_at__lt=long_ago)
        device.update(last_seen_at=timezone.now())


def ends_before():
    """Return the time of the last use before which sign-ins have ended."""
    return timezone.now() - timedelta(minutes=settings.IDLE_MINUTES)
