"""Our cookies, and what they were called in the release before: docs/decisions/0023.

Over TLS a name begins with __Host-: a browser takes such a cookie from this very host alone, so
that nobody who holds another host of the domain can put one in its place.
"""

from django.conf import settings
from django.urls import reverse

from workshops import codes

HOST = "__Host-"
SEAT = "seat"  # with a path for each room: without TLS, and in the release before
YEAR = 365 * 24 * 3600
MOST_SEATS = 10  # rooms that one browser is in; each adds 70 bytes to all that it asks for


def value_in(cookies, name):
    """Return the cookie of that name, or else the one with its former name, or ""."""
    return cookies.get(name) or cookies.get(_before(name), "")


def secret_in(cookies, code):
    """Return the secret of a browser for its seat in the session of a parsed code, or ""."""
    return cookies.get(_seat(code)) or cookies.get(SEAT, "")


def keep_seat(response, code, secret, sent):
    """Have a browser keep its seat. Of those in `sent`, its cookies, the oldest go."""
    _set(response, SEAT, secret, YEAR, reverse("phone", args=[codes.written(code)]))
    if settings.HTTPS:
        _set(response, _seat(code), secret, YEAR)
        # Browsers send first what they have had longest.
        others = [name for name in sent if _is_seat(name) and name != _seat(code)]
        for name in others[: max(0, len(others) + 1 - MOST_SEATS)]:
            _set(response, name, "", 0)


def change_secret_in(cookies, code):
    """Return the secret of a browser that has said whether things changed, or ""."""
    return cookies.get(_change(code), "")


def keep_change_secret(response, code, secret, days):
    """Have a browser keep it, so that it can say something else, until the question ends."""
    path = "/" if settings.HTTPS else reverse("did-it-change", args=[codes.written(code)])
    _set(response, _change(code), secret, min(days * 24 * 3600, YEAR), path)


def keep_language(response, code):
    """Have a browser keep the language that a person chose."""
    _set(response, settings.LANGUAGE_COOKIE_NAME, code, YEAR)


def under_new_names(sent):
    """Return the cookies `sent`. What has only an old name is under its new one as well."""
    return {new: sent[old] for new, old in _renamed() if old in sent} | sent


def keep_both(response, sent):
    """Set under both names whatever `response` sets, or what was sent under the old one alone."""
    for new, old in _renamed():
        if new in response.cookies:
            response.cookies[old] = response.cookies[new].value
            response.cookies[old].update(response.cookies[new])
        elif old in sent and new not in sent:
            is_session = new == settings.SESSION_COOKIE_NAME
            age = settings.SESSION_COOKIE_AGE if is_session else settings.CSRF_COOKIE_AGE
            _set(response, new, sent[old], age)


def keep_old_seat(response, code, sent):
    """Set a seat's cookie under its new name if `sent` has only the old one."""
    if SEAT in sent and _seat(code) not in {*sent, *response.cookies}:
        keep_seat(response, code, sent[SEAT], sent)


def _renamed():
    names = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME)
    return [(name, _before(name)) for name in names if name != _before(name)]


def _before(name):
    return name.removeprefix(HOST)


def _seat(code):
    return f"{HOST}{SEAT}-{code}" if settings.HTTPS else SEAT


def _change(code):
    return f"{HOST}change-{code}" if settings.HTTPS else "change"


def _is_seat(name):
    return name.startswith(f"{HOST}{SEAT}-")


def _set(response, name, value, age, path="/"):
    response.set_cookie(
        name,
        value,
        max_age=age,
        path=path,
        httponly=True,
        samesite="Lax",
        secure=settings.HTTPS,
    )
