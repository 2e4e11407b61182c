from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from common.slow_pool import run_in_slow_pool
from workshops import board, op_ids, presence
from workshops.access import desk_of
from workshops.actions import early
from workshops.board import DESK
from workshops.views.lookup import at_desk, live_marks


@require_safe
@never_cache
@gzip_page
@ensure_csrf_cookie
@at_desk
def desk(request, session):
    """Show the whole desk: the tree, the selected why or the causes, the room."""
    if session.answers_deleted_at:
        return redirect("summary", session.written_code)
    run_in_slow_pool(session.pk, first=True)
    return render(request, "desk/page.html", _context(request, session))


def _context(request, session):
    early.count_at_the_end(session)
    tree = board.read_board(session.pk, DESK)
    wanted = request.GET.get("why", "")
    chosen = next((why for why in tree.whys if str(why.id) == wanted), None)
    chosen = chosen or tree.newest or tree.latest
    return {
        "board": tree,
        "row": tree,
        "session": tree.session,
        # What is collected is no why that the desk could be at.
        "chosen": None if session.is_collecting else chosen,
        "pane": request.GET.get("pane", "causes" if _leads_through_closing(request, tree) else ""),
        "page": live_marks(tree, "desk"),
        "op_id": op_ids.make(),
        "join_url": request.build_absolute_uri(
            reverse("phone", args=[session.written_code_to_join])
        ),
        "invitation": request.session.pop(f"invitation-{session.pk}", None),
        "invites": request.session.pop(f"invites-{session.pk}", None),
        "places": session.cap,
        "screens": presence.everywhere(session.pk).screens,
        "permissions": request.permissions,
        "is_rehearsal": session.is_rehearsal,
        "desk": desk_of(request.session).hex(),
    }


def _leads_through_closing(request, tree):
    """Return True if the session is closing, and the address names no why to look at."""
    return tree.session.is_closing and "why" not in request.GET
