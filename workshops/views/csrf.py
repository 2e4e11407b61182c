"""Say why a form was refused as not one of ours: there is a sentence for each cause."""

from django.middleware.csrf import REASON_NO_CSRF_COOKIE, REASON_NO_REFERER
from django.utils.translation import gettext_lazy as _

from .errors import UNREADABLE, in_header, problem, wants_json
from .lookup import activate_language_of_address

STALE = "stale"
LOST = "lost cookie"

SENTENCES = {
    STALE: _("This page was open too long, so nothing was sent."),
    LOST: _(
        "This browser sent no cookie, so nothing was saved. "
        "The cookie may have been deleted, or cookies are blocked here."
    ),
    "no cookie": _(
        "This browser sent no cookie, so nothing was saved. While cookies are blocked, reloading "
        "does not help. Allow them for this site, then do it again."
    ),
    "foreign origin": _(
        "This came from a page on another website, so nothing was saved. "
        "Open the page here, then do it again."
    ),
    "null origin": _(
        "This browser did not say which page this came from, so nothing was saved. Reloading does "
        "not help. Try another browser, or tell the person who looks after this server."
    ),
}


def csrf_failure(request, reason=""):
    """Keep the text. It can be sent again from a stale page, or if the cookie may be lost."""
    cause = _cause(request, reason)
    request.stopped_by = "csrf"
    activate_language_of_address(request)
    words = str(SENTENCES[cause])
    response = problem(request, 403, words, code="csrf", cause=cause)
    if cause != STALE:
        response["Note"] = in_header(words)  # for the desk's line
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
    """Return True if this is the first time without a cookie. The form to send again sets one.

    If that does not come back either, cookies are blocked.
    """
    if wants_json(request) or "/answers" not in request.path:
        return False
    try:
        return "again" not in request.POST
    except UNREADABLE:
        return False
