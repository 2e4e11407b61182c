"""Catching up by HTTP: the same frames that the socket pushes."""

from dataclasses import astuple

from django.http import HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from workshops import access, announce, board, fragments, presence
from workshops.board import PHONE
from workshops.models import Session
from workshops.rules import Refused

from .errors import problem
from .finding import in_session, whole_number

MOST_WAITING = 100  # what one phone may say of itself


@require_safe
@never_cache
@in_session
def changes(request, session):
    """What has changed since a revision, for one audience."""
    audience = request.GET.get("audience", PHONE)
    since = whole_number(request.GET.get("since", ""))
    if since is None:
        return problem(request, 400, "Say since which revision, as a whole number.")
    seat = access.may_watch(
        session, audience, cookies=request.COOKIES, user=request.user, browser=request.session
    )
    if seat:
        _note_presence(request, session, seat)
    try:
        return JsonResponse(fragments.frame(session.pk, since, audience).as_dict())
    except board.LoadThePage:
        at = board.revision_for(session, audience)
        return JsonResponse({"reload": True, "to": at, "now": fragments.now_ms()})
    except Session.DoesNotExist:
        raise Refused("This session has been deleted, with everything in it.", 410) from None


def _note_presence(request, session, seat):
    waiting = whole_number(request.GET.get("waiting", "")) or 0
    polling = "polling" in request.GET
    presence.asked(session.pk, seat.pk, polling=polling, waiting=min(waiting, MOST_WAITING))
    if count := presence.news(session.pk):
        announce.people(session.pk, presence.PROCESS, *astuple(count))


@require_safe
@never_cache
def healthz(request):
    """Can this process serve, and reach its database?"""
    Session.objects.exists()
    return HttpResponse("ok\n", content_type="text/plain")
