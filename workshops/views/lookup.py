"""Find what an address names, always through the session, or respond with 404."""

from contextlib import suppress
from functools import wraps

from django.contrib.auth.models import AnonymousUser
from django.db import OperationalError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import activate, get_language
from django.utils.translation import gettext as _

from common.languages import choose_among, is_choice
from workshops import access, codes, fragments
from workshops.actions import code_limits
from workshops.models.account_language import language_of_account
from workshops.rules import Refused

from .errors import wants_json

OF_ORGANISERS = ("desk/", "invited/", "helping/", "sessions", "account", "organisation", "copies/")


def address_of(request):
    return request.META.get("REMOTE_ADDR", "")


def asker_of(request):
    """Return who asks. A refusal may come before it is known who has signed in."""
    return access.Asker(
        address_of(request),
        request.COOKIES,
        lambda: (getattr(request, "user", AnonymousUser()), getattr(request, "session", {})),
    )


def whole_number(typed):
    """Return a number in an address, or None. isdigit() alone would accept ² and 5,000 digits."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 16 else None


def in_session(view):
    """Give `view` the session of the code in its address, and respond in one of its languages."""

    @wraps(view)
    def found(request, code, **rest):
        session = access.find_session(code, asker_of(request))
        choose_among(session.languages)
        if request.method == "GET" and code != code_in(request):
            return redirect(with_code(request, code_in(request)))
        return view(request, session, **rest)

    return found


def code_in(request):
    """Return the code in the address of a session, as we write it.

    It may be the one to join with, or the one that the session had before, for those who are in.
    """
    return codes.written(codes.parse(request.resolver_match.kwargs["code"]))


def with_code(request, code):
    """Return the same address with another code, or with the code as we write it."""
    match = request.resolver_match
    address = reverse(match.view_name, kwargs=match.kwargs | {"code": code})
    query = request.META["QUERY_STRING"]
    return f"{address}?{query}" if query else address


def with_seat(view):
    """Give `view` this phone's seat. A stranger gets 404."""

    @wraps(view)
    def seated(request, code, **rest):
        seat = access.find_seat(code, request.COOKIES)
        is_as_written = seat and code == seat.session.written_code
        if is_as_written or (seat and request.method == "POST"):
            return view(request, seat, **rest)
        return without_seat(request, code=code)

    return seated


def at_why(view):
    """Give `view` this phone's seat, and the why in the address."""

    @wraps(view)
    def asked(request, code, why_id):
        found = access.find_seat_and_why(code, request.COOKIES, why_id)
        return view(request, *found) if found else _not_there(request, code=code)

    return asked


def at_node(view):
    """Give `view` this phone's seat, and an answer or theme that the room can see."""

    @wraps(view)
    def pointed(request, code, node_id):
        found = access.find_seat_and_node(code, request.COOKIES, node_id)
        gone = {"reason": _("This answer is not in the tree any more.")}
        return view(request, *found) if found else _not_there(request, code=code, **gone)

    return pointed


def at_check(view):
    """Give `view` this phone's seat, and the check in the address."""

    @wraps(view)
    def checked(request, code, check_id):
        found = access.find_seat_and_check(code, request.COOKIES, check_id)
        return view(request, *found) if found else _not_there(request, code=code)

    return checked


@with_seat
def _not_there(request, seat, **reason):
    raise access.NotThere(**reason)


@in_session
def without_seat(request, session, **rest):
    """Respond to a phone without a seat: our spelling of the address, the summary, or 404."""
    if session.is_closed:
        return after_the_close(request, code_in(request))
    raise access.NotThere(_("This phone has not joined that session. Join with the code first."))


def after_the_close(request, code):
    """Redirect people who took part to the summary. Raise Refused unless they only read."""
    if request.method == "GET" and not wants_json(request):
        return redirect("summary", code=code)
    raise Refused(_("The session is closed. Nothing more can be added."))


def activate_account_language(request):
    """Activate the language that the account has chosen, if there is one."""
    can_have_one = is_choice() and request.user.is_authenticated
    if can_have_one and (code := language_of_account(request.user)):
        activate(code)


def activate_language_of_address(request):
    """Activate the language of the page at this address, for a refusal before its view runs.

    If the session is not known, or the database cannot be asked, the language stays.
    """
    match = request.resolver_match
    if not match or not is_choice():
        return
    with suppress(Refused, OperationalError):
        if match.route.startswith("s/<code>"):
            session = access.find_session(match.kwargs["code"], asker_of(request))
            choose_among(session.languages)
        elif match.route.startswith(OF_ORGANISERS):
            activate_account_language(request)


def at_desk(view):
    """Give `view` the session that this facilitator runs. Anyone else gets 404."""
    return _permitted(view, "can_run")


def while_moderating(view):
    """Give `view` the session whose answers this person may check. Anyone else gets 404."""
    return _permitted(view, "can_moderate")


def _permitted(view, permission):
    @wraps(view)
    def facilitated(request, code, **rest):
        activate_account_language(request)
        asker = asker_of(request)
        session = access.find_session(code, asker)
        request.permissions = asker.permissions_in(session)
        if getattr(request.permissions, permission):
            if request.method == "GET":
                code_limits.note_known_at(session, address_of(request))
            return view(request, session, **rest)
        if request.permissions.can_moderate and request.resolver_match.url_name == "desk":
            return redirect("held", code=session.written_code)
        if request.permissions.can_read_after_close:
            return after_the_close(request, session.written_code)
        raise access.NotThere

    return facilitated


def live_marks(board, kind, code=None):
    """Return the data attributes of a live page, for the script that keeps it up to date.

    `code` is the one of its addresses, if that is not the session's first.

    The language is included if there is a choice: browsers that translate change that of <html>.
    """
    code = code or board.session.code
    return {
        "base": reverse("phone", args=[code]),
        "live": reverse("live", "workshops.routing", args=[code]),
        "changes": reverse("changes", args=[code]),
        "audience": kind,
        "language": get_language() if is_choice() else "",
        "revision": board.revision,
        "now": fragments.now_ms(),
    }
