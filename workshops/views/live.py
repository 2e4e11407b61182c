"""Catch up by HTTP, with the same frames that the socket pushes."""

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from common.slow_pool import run_in_slow_pool
from workshops import access, board, fragments, notifications, presence
from workshops.board import PHONE, SCREEN, audience_in
from workshops.models import Session
from workshops.relay import numbers_for_phones, relay
from workshops.rules import Refused

from .errors import problem
from .lookup import code_in, in_session, whole_number

MOST_WAITING = 100  # what a phone may report about itself


@require_safe
@never_cache
@gzip_page
def changes(request, code):
    """Return what has changed since a revision, for an audience."""
    if _kind(request) == PHONE.kind and (seat := access.find_seat(code, request.COOKIES)):
        _note_presence(request, seat)
        numbers = numbers_for_phones.of(seat.session_id)[0]
        return _changes(request, seat.session, _audience_of(request, seat.session), numbers)
    return _changes_for_others(request, code=code)


@in_session
def _changes_for_others(request, session):
    audience = _audience_of(request, session)
    browser = {"user": request.user, "browser": request.session}
    access.find_watcher(session, audience, cookies=request.COOKIES, **browser)
    if audience.kind == SCREEN.kind and code_in(request) != session.written_code_to_join:
        return JsonResponse({"reload": True, "to": session.revision, "now": fragments.now_ms()})
    if audience.kind == SCREEN.kind and _polls(request):
        presence.note_screen(session.pk)
        _publish_presence(session.pk)
    return _changes(request, session, audience)


def _audience_of(request, session):
    """Return the audience of the page, in the language in which it was loaded."""
    return audience_in(session, _kind(request), request.GET.get("language", ""))


def _kind(request):
    return request.GET.get("audience") or PHONE.kind


def _changes(request, session, audience, numbers=None):
    since = whole_number(request.GET.get("since", ""))
    if since is None:
        return problem(request, 400, _("Say since which revision, as a whole number."))
    at = board.revision_for(session, audience)
    if since == 0 or at - since > fragments.FAR_BEHIND:
        run_in_slow_pool(session.pk, shared=True)
    try:
        frame = _frame(request, session, since, audience).as_dict()
        return JsonResponse(frame | {"numbers": numbers} if numbers else frame)
    except board.LoadThePage:
        return JsonResponse({"reload": True, "to": at, "now": fragments.now_ms()})
    except Session.DoesNotExist:
        raise Refused(_("This session has been deleted, with everything in it."), 410) from None


def _frame(request, session, since, audience):
    if audience.is_phone:
        return fragments.frame_for_asking(session, since, audience, polls=_polls(request))
    return fragments.frame_for(session, since, audience)


def _polls(request):
    """Return True for a page without a socket."""
    return "polling" in request.GET


def _note_presence(request, seat):
    session_id = seat.session_id
    waiting = whole_number(request.GET.get("waiting", "")) or 0
    polling = _polls(request)
    presence.note_request(session_id, seat.pk, polling=polling, waiting=min(waiting, MOST_WAITING))
    presence.note_finished(session_id, seat.pk, whole_number(request.GET.get("finished", "")))
    _publish_presence(session_id)


def _publish_presence(session_id):
    if presence.has_unpublished(session_id):
        relay.wake_soon(session_id)  # a desk may watch from this process too
    if count := presence.count_to_publish(session_id):
        notifications.notify_count(session_id, presence.PROCESS, count)
