"""Why a form was not taken for one of ours: each cause has its sentence."""

from django.middleware.csrf import REASON_NO_CSRF_COOKIE, REASON_NO_REFERER

from workshops.views.errors import problem

STALE = "stale"

SENTENCES = {
    STALE: "This page was open too long, so nothing was sent.",
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
    """The text is kept; only from a stale page can it be sent again as it is."""
    cause = _cause(request, reason)
    request.stopped_by = "csrf"
    response = problem(request, 403, SENTENCES[cause], code="csrf", cause=cause)
    if cause != STALE:
        response["Note"] = SENTENCES[cause]  # for the desk's line
    return response


def _cause(request, reason):
    if reason == REASON_NO_CSRF_COOKIE:
        return "no cookie"
    if reason == REASON_NO_REFERER:
        return "null origin"
    if reason.startswith(("Origin", "Referer")):
        return "null origin" if request.headers.get("Origin") == "null" else "foreign origin"
    return STALE
