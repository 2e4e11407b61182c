"""Find out who follows a session by a socket, and whether they still may."""

from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from common import second_step
from workshops import codes
from workshops.actions import idle
from workshops.cookies import value_in
from workshops.models import Session
from workshops.permissions import permissions_of

from .not_there import NotThere
from .seats import find_seat_in

IN_THE_MIDDLE = (Session.Phase.COLLECTING, Session.Phase.OPEN, Session.Phase.CLOSING)


def find_watcher(session, audience, *, cookies, user, browser):
    """Return the seat that follows `session` as a phone; None for desk and screen.

    Raise NotThere unless these credentials allow following it as `audience`.
    """
    if audience.is_phone and (seat := find_seat_in(session, cookies)):
        return seat
    if audience.is_screen:
        return None
    if audience.is_desk and permissions_of(user, session, browser).can_run:
        return None
    raise NotThere


def desk_of(browser):
    """Return the digest that names a desk: 8 bytes, the same for every page of its browser."""
    return salted_hmac("desk", browser.session_key or "", algorithm="sha256").digest()[:8]


def is_code_to_join(session_id, code):
    """Return True while this is the code to join of a session that there is.

    A big screen shows it, and is loaded again once it has changed.
    """
    session = Session.objects.filter(pk=session_id).first()
    return session is None or session.code_to_join == codes.parse(code)


def may_still_run(session_id, cookies):
    """Return True if a browser with these cookies may still run the session.

    This is checked while its socket is open: the person may have signed out, been removed, lost the
    account, or changed the password. While the session is open, the open desk counts as use.
    """
    session = Session.objects.filter(pk=session_id).first()
    if session is None:
        return False
    if session.phase in IN_THE_MIDDLE:
        idle.note_use(value_in(cookies, settings.SESSION_COOKIE_NAME))
    user, browser = signed_in(cookies, is_used=False)
    return permissions_of(user, session, browser).can_run


def signed_in(cookies, is_used=True):
    """Return the user that a browser's cookies sign in, and its session, read only. For sockets.

    Who must give a second step, and has not, is nobody, and so is who has not used the sign-in for
    too long. `is_used` is False if this is no use of it.
    """
    store = import_module(settings.SESSION_ENGINE).SessionStore
    request = HttpRequest()
    key = value_in(cookies, settings.SESSION_COOKIE_NAME) or None
    request.session = ReadOnlySession(store(key).items())
    user = get_user(request)
    if second_step.is_missing(user, request.session) or (
        user.is_authenticated and idle.has_ended(user, key, is_used)
    ):
        user = AnonymousUser()
    return user, request.session


class ReadOnlySession(dict):
    """A copy of a session. Changes to it are not saved.

    Django would end a session that does not fit the account, or move it to a new key if the secret
    key has changed. A socket cannot set a cookie, so that would sign the browser out.
    """

    def flush(self):
        self.clear()

    def cycle_key(self):
        pass
