"""Why a form was not taken for one of ours: each cause has its sentence."""

from django.middleware.csrf import REASON_NO_CSRF_COOKIE, REASON_NO_REFERER

from workshops.views.errors import UNREADABLE, problem, wants_json

STALE = "stale"
LOST = "lost cookie"

SENTENCES = {
    STALE: "This page was open too long, so nothing was sent.",
    LOST: (
        "This browser sent no cookie, so nothing was saved. It may have been cleared, or cookies "
        "are blocked here."
    ),
    "no cookie": (
        "This browser sent no cookie, so nothing was saved. While cookies are blocked, reloading "
        "does not help. Allow them for this site, then do it again."
    ),
    "foreign origin": (
        "This came from a page of another site, so nothing was saved. Open the page here, then do "
        "it again."
    ),
    "null origin": (
        "This browser did not say which page this came from, so nothing was saved. Reloading does "
        "not help. Try another browser, or tell the person who looks after this server."
    ),
}


def csrf_failure(request, reason=""):
    """The text is kept; it can be sent again where the page was stale or the cookie may be lost."""
    cause = _cause(request, reason)
    request.stopped_by = "csrf"
    response = problem(request, 403, SENTENCES[cause], code="csrf", cause=cause)
    if cause != STALE:
        response["Note"] = SENTENCES[cause]  # for the desk's line
    return response


def _cause(request, reason):
    if reason == REASON_NO_CSRF_COOKIE:
        return LOST if _may_be_lost(request) else "no cookie"
    if reason == REASON_NO_REFERER:
        return "null origin"
    if reason.startswith(("Origin", "Referer")):
        return "null origin" if request.headers.get("Origin") == "null" else "foreign origin"
    return STALE


def _may_be_lost(request):
    """Was there no cookie for the first time? With the form to send again the browser is given one.

    Where that does not come back either, cookies are blocked.
    """
    if wants_json(request) or "/answers" not in request.path:
        return False
    try:
        return "again" not in request.POST
    except UNREADABLE:
        return False
