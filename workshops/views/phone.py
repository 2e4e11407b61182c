"""The phone: the room as one participant sees it."""

from dataclasses import replace

from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from common.slow_pool import run_in_slow_pool
from workshops import access, board, op_ids, presence
from workshops.hide_reasons import reason_words
from workshops.models import Session
from workshops.rules import Refused

from .errors import count_refusal
from .lookup import code_in, in_session, live_marks, whole_number, with_seat


@require_safe
@never_cache
@gzip_page
@ensure_csrf_cookie
def phone(request, code):
    """Show the room to a phone with a seat, and the page to join to others."""
    try:
        seat = access.find_seat(code, request.COOKIES)
    except Refused as refused:
        return _without_a_place(request, code=code, refused=refused)
    if seat and code == seat.session.written_code and not seat.session.is_closed:
        # It has no socket yet, but it is in use.
        presence.note_request(seat.session_id, seat.pk, polling=True, waiting=0)
        return room_page(request, seat)
    return _without_a_seat(request, code=code)


@in_session
def _without_a_seat(request, session):
    if session.is_over:
        return redirect("summary", code=code_in(request))
    if code_in(request) != session.written_code and access.find_seat_in(session, request.COOKIES):
        return redirect("phone", code=session.written_code)
    return join_page(request, session)


@in_session
def _without_a_place(request, session, refused):
    count_refusal(request, refused)
    return join_page(request, session, status=refused.status, refused=refused.reason)


@require_safe
@never_cache
@with_seat
def mine(request, seat):
    """Return what this phone wrote, its dots, ticks and choice, as JSON or as part of the page."""
    own = board.read_contributions(seat.session, seat)
    beginning = seat.session.beginning_of(seat)
    if not request.accepts("text/html"):
        return JsonResponse(_own_as_json(request, own, beginning))
    context = {"own": own, "beginning": beginning, "session": board.session_row(seat.session)}
    return render(request, "phone/mine.html", context)


@require_safe
@never_cache
@gzip_page
@with_seat
def tree(request, seat):
    """Show part of the tree: the path down to a node, and the answers under it."""
    run_in_slow_pool(seat.session_id, shared=True)
    at = whole_number(request.GET.get("at", "")) or seat.session.question.pk
    try:
        branch = board.branch_of(seat.session, at)
    except KeyError:
        raise access.NotThere(_("This answer is not in the tree any more.")) from None
    marks = live_marks(branch, "phone")
    return render(
        request, "phone/tree.html", {"branch": branch, "session": branch.session, "page": marks}
    )


def join_page(request, session, *, status=200, refused=""):
    """Return the page to join a session; `refused` says why nobody can at the moment."""
    row = replace(board.phone_page_of(session).session, code=code_in(request))
    context = {"session": row, "refused": refused, "op_id": op_ids.make()}
    return render(request, "phone/join.html", context, status=status)


def room_page(request, seat, *, status=200, kept_why=None, **more):
    """Return the room as this seat sees it; `more` has an error and the text for `kept_why`."""
    # The refusal may come from a change of the session since it was read.
    session = Session.objects.get(pk=seat.session_id) if kept_why else seat.session
    whole = "all" in request.GET or "all" in request.POST
    if whole:
        run_in_slow_pool(seat.session_id, shared=True)
    room = board.phone_page_of(session, whole, session.beginning_of(seat))
    own = board.read_contributions(session, seat)
    wanted = str(kept_why.pk) if kept_why else request.GET.get("why", "")
    first, is_quiet = board.first_why(room, own)
    chosen = next((why for why in room.open_whys if str(why.id) == wanted), first)
    asleep = chosen is None or room.session.is_over
    context = {
        "room": room,
        "whole": whole,
        "session": room.session,
        "own": own,
        "beginning": room.beginning,
        "dotted": board.read_dotted(room, own),
        "first": first,
        "is_quiet": is_quiet and chosen == first,
        "chosen": chosen,
        "op_id": op_ids.make(),
        "page": live_marks(room, "phone"),
        "asleep": asleep,
        # Words for a settled why must not appear in the box of another.
        "no_box_for_it": asleep or bool(kept_why and kept_why.pk != chosen.id),
        **more,
    }
    return render(request, "phone/room.html", context, status=status)


def _own_as_json(request, own, beginning):
    return {
        "answers": [_answer_as_json(answer) for answer in own.answers],
        "votes": list(own.votes),
        "recognised": list(own.recognised),
        "choices": own.choices,
        "remarks": [_remark_as_json(remark) for remark in own.remarks],
        "beginning": beginning,
        "csrf": get_token(request),
    }


def _remark_as_json(remark):
    names = ("id", "kind", "node_id", "text", "state", "can_edit")
    data = {name: getattr(remark, name) for name in names}
    return data | {"reason": reason_words(remark.reason)}


def _answer_as_json(answer):
    names = ("id", "why_id", "text", "state", "can_edit", "can_rewrite", "known_by", "asks")
    data = {name: getattr(answer, name) for name in names}
    return data | {"reason": reason_words(answer.reason)}
