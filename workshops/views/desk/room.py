"""The room itself: its door, its phases, its facilitators, and undo."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from workshops import access
from workshops.actions import doors, sessions, undoing
from workshops.rules import Refused

from .deeds import deed, desk_path


def as_a_whole(action):
    """A deed that changes the whole session: start, closing, reopen, lock, unlock."""

    @deed
    def changed(request, session):
        action(session)
        return _drawn_anew(request, session)

    return changed


@deed
def close(request, session):
    """Close for good. It cannot be undone, so it is the organiser's alone."""
    if session.organiser_id != request.user.pk:
        raise Refused("Only the organiser of this session can close it for good.", 403)
    sessions.close(session)
    return _drawn_anew(request, session)


@deed
def undo(request, session, deed_id):
    undoing.undo(session, get_object_or_404(session.deeds, pk=deed_id))


@deed
def invite(request, session):
    """Make a single-use link for one more facilitator, and show it once."""
    token = doors.invite(session)
    request.session[f"invitation-{session.pk}"] = request.build_absolute_uri(f"/invited/{token}")
    return redirect(desk_path(session, pane="room"))


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def invited(request, token):
    """Accept an invitation. Opening the link burns nothing, since messengers open links too."""
    if request.method != "POST":
        return render(request, "desk/invited.html")
    invitation = doors.accept(token)
    desks = request.session.get(access.DESKS, {})
    request.session.cycle_key()
    request.session[access.DESKS] = desks | {str(invitation.session_id): invitation.pk}
    return redirect(desk_path(invitation.session))


def _drawn_anew(request, session):
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Refresh": "true"})
    return desk_path(session)
