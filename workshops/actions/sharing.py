"""Letting people read without the code: a link to the summary, and the tree inside other sites."""

import secrets

from workshops.models import Link

from . import activity
from .activity import Kind
from .change import session_change
from .joining import digest


def share(session, purpose=Link.Purpose.SUMMARY, origins=(), *, by):
    """Let `by` make a link, and return its token, which is shown once.

    The previous link stops working.
    """
    with session_change(session) as change:
        _revoke(change.session, purpose)
        token = secrets.token_urlsafe(24)
        Link.objects.create(
            session=change.session, purpose=purpose, token_hash=digest(token), origins=list(origins)
        )
        activity.log_session_event(Kind.LINK_ON, change.session, by, link=str(purpose))
        return token


def revoke(session, purpose=Link.Purpose.SUMMARY, *, by):
    """Let `by` turn a link off for good."""
    with session_change(session) as change:
        if _revoke(change.session, purpose):
            activity.log_session_event(Kind.LINK_OFF, change.session, by, link=str(purpose))


def allow_origins(session, origins, by):
    """Let `by` change which sites may show the tree. Return False if it is turned off."""
    embed = Link.Purpose.EMBED
    with session_change(session) as change:
        working = change.session.links.filter(purpose=embed, revoked=False)
        is_on = bool(working.update(origins=list(origins)))
        if is_on:
            activity.log_session_event(Kind.SITES_CHANGED, change.session, by, link=str(embed))
        return is_on


def _revoke(session, purpose):
    return session.links.filter(purpose=purpose, revoked=False).update(revoked=True)
