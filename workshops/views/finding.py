"""What every view of a session begins with: find it, through the session, or answer 404."""

from functools import wraps

from django.shortcuts import redirect
from django.urls import reverse

from workshops import access, fragments
from workshops.models import Session
from workshops.rules import Refused

from .errors import wants_json


def address_of(request):
    return request.META.get("REMOTE_ADDR", "")


def whole_number(typed):
    """A number in an address, or None; isdigit() alone would take ² and 5,000 digits."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 16 else None


def in_session(view):
    """Give `view` the session of the code in its address."""

    @wraps(view)
    def found(request, code, **rest):
        session = access.find_session(code, address_of(request))
        if request.method == "GET" and code != session.written_code:
            return redirect(_with_code(request, session.written_code))
        return view(request, session, **rest)

    return found


def _with_code(request, code):
    """The same address, with the code as it is written."""
    match = request.resolver_match
    address = reverse(match.view_name, kwargs=match.kwargs | {"code": code})
    query = request.META["QUERY_STRING"]
    return f"{address}?{query}" if query else address


def with_seat(view):
    """Give `view` the seat that this phone holds; a stranger gets 404."""

    @in_session
    @wraps(view)
    def seated(request, session, **rest):
        seat = access.seat_in(session, request.COOKIES)
        if seat is None and session.phase == Session.Phase.CLOSED:
            if request.method == "GET" and not wants_json(request):
                return redirect("summary", code=session.written_code)
            raise Refused("The session is closed, so nothing more is added.")
        if seat is None:
            raise access.NotThere("This phone has no place in that room. Join with the code first.")
        return view(request, seat, **rest)

    return seated


def at_desk(view):
    """Give `view` the session that this facilitator runs; anyone else gets 404."""

    @wraps(view)
    def facilitated(request, code, **rest):
        session = access.desk_of(code, request.user, request.session, address_of(request))
        return view(request, session, **rest)

    return facilitated


def live_marks(board, audience):
    """What the body of a live page carries, for the code that keeps it alive."""
    return {
        "base": f"/s/{board.session.code}",
        "audience": audience,
        "revision": board.revision,
        "now": fragments.now_ms(),
    }
