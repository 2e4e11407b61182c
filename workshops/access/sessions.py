"""Find a session by its code, or by a link."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from workshops import codes
from workshops.actions import code_limits, expiry, joining
from workshops.cookies import secret_in
from workshops.models import Link
from workshops.models.joined_query import SESSION
from workshops.permissions import NOTHING, permissions_of
from workshops.rules import Refused

from .not_there import NotThere


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks for a session: from where, and what the browser sent.

    `signed_in` returns the user and the browser's session, which is only read if it is needed.
    """

    address: str
    cookies: dict
    signed_in: Callable
    known: dict = field(default_factory=dict)  # Permissions by the id of the session

    def permissions_in(self, session):
        """Return the Permissions in a session, which cost several queries only once."""
        if session.pk not in self.known:
            user, browser = self.signed_in()
            self.known[session.pk] = permissions_of(user, session, browser)
        return self.known[session.pk]


def find_session(code, asker):
    """Return the session of a code as people may type it.

    Raise NotThere for an unknown one, Refused(410) for a deleted one, and Refused(429) after too
    many wrong codes from the address or in total: for a right code as well, or guessing would find
    it. Those who have joined or run the session, or are where it is known, are never slowed.
    """
    parsed = codes.parse(code) or ""
    found = SESSION.row(parsed)
    session = next(found) if found else None
    if session and _is_in(session, asker):
        return _unless_over(session)
    # A code that was changed, or has ended, is as wrong as any other.
    session = session if session and session.admits(parsed) else None
    if code_limits.is_known_at(session, asker.address):
        return _unless_over(session)
    taken = code_limits.take_try(asker.address)
    if session is None:
        if expiry.was_deleted(parsed):
            raise _deleted()
        raise NotThere(_("No session has this code. Check it on the big screen."))
    code_limits.return_try(taken)
    code_limits.note_known_at(session, asker.address)
    return _unless_over(session)


def _is_in(session, asker):
    """Return True for those who run the session, and until its code ends for those who joined."""
    secret = "" if session.code_has_ended else secret_in(asker.cookies, session.code)
    if secret and joining.is_secret_of(session, secret):
        return True
    if secret and session.seats.filter(secret_hash=joining.digest(secret)).exists():
        return True
    return asker.permissions_in(session) != NOTHING


def _unless_over(session):
    if session.rehearsal_is_over:
        raise _deleted()
    return session


def _deleted():
    return Refused(_("This session has been deleted, with everything in it."), 410)


def find_by_code(code):
    """Return the session of a code that is written in an address.

    Raise NotThere if there is none.
    """
    found = SESSION.row(codes.parse(code) or "")
    if found is None:
        raise NotThere
    return next(found)


def find_link(token, purpose):
    """Return the link of a token, with its session; it may be turned off. Raise NotThere."""
    links = Link.objects.select_related("session")
    link = links.filter(token_hash=joining.digest(token), purpose=purpose).first()
    if link is None:
        raise NotThere(_("This link does not work. Part of it may be missing."))
    return link
