"""Letting people read without the code: a link to the summary, and the tree inside other sites."""

import secrets

from workshops.models import Link

from .change import session_change
from .joining import digest


def share(session, purpose=Link.Purpose.SUMMARY, origins=()):
    """Make a link, and return its token, which is shown once. The previous link stops working."""
    with session_change(session) as change:
        _revoke(change.session, purpose)
        token = secrets.token_urlsafe(24)
        Link.objects.create(
            session=change.session, purpose=purpose, token_hash=digest(token), origins=list(origins)
        )
        return token


def revoke(session, purpose=Link.Purpose.SUMMARY):
    """Turn a link off for good."""
    with session_change(session) as change:
        _revoke(change.session, purpose)


def allow_origins(session, origins):
    """Change which sites may show the tree. Return False if it is turned off."""
    with session_change(session) as change:
        working = change.session.links.filter(purpose=Link.Purpose.EMBED, revoked=False)
        return bool(working.update(origins=list(origins)))


def _revoke(session, purpose):
    session.links.filter(purpose=purpose, revoked=False).update(revoked=True)
