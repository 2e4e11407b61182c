"""Pages for errors: what happened, what was kept, what to do."""

from string import punctuation
from urllib.parse import quote, urlsplit

from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.http import JsonResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from common import metrics
from workshops import codes
from workshops.forms import plan
from workshops.rules import Refused

PAGES = {400, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503}
LEADING_BACK = {405, 409, 422, 429, 503}
LONGEST_CODE = 40  # characters of a mistyped code
PASSING = {429, 503}  # the same request may work later

# What a header can hold as it is, but for the sign that begins a coded character.
PLAIN = " " + punctuation.replace("%", "")

# The errors that reading a form can raise.
UNREADABLE = (BadRequest, MultiPartParserError, SuspiciousOperation, UnreadablePostError)

# The fields in which people write. Anything else in a form, such as a password, is not shown.
WRITTEN = (
    *("text", "wording", "reason", "name", "what", "who", "by_when", "how_known"),
    *("title", "question", "welcome", *plan.WRITTEN),
)


def wants_json(request):
    """Return True if a script or a program asks, rather than a person's browser."""
    return request.accepts("application/json") and not request.accepts("text/html")


def problem(request, status, reason="", *, retry_after=None, **more):
    """Return the page, or the JSON, for an error.

    `reason` is a sentence for a person. `retry_after` is in seconds. `more` is added unchanged.
    """
    if wants_json(request):
        response = JsonResponse({"error": reason or _("That did not work."), **more}, status=status)
    else:
        page = status if status in PAGES else 400
        tries_again = _tries_again(request, status, retry_after)
        context = {
            "reason": reason,
            "is_sent": request.method == "POST",
            "kept_text": _kept_text(request),
            "retry_after": retry_after,
            "tries_again": tries_again,
            "way_back": _way_back(request, status) if status in LEADING_BACK else "",
            "code": _typed_code(request) if status == 404 else "",
            **more,
        }
        response = render(request, f"{page}.html", context, status=status)
        if tries_again:
            response["Refresh"] = str(retry_after)
    response["Cache-Control"] = "no-store"
    return to_be_retried(response, retry_after)


def problem_of(request, refused, **more):
    """Return the page, or the JSON, for a refusal."""
    count_refusal(request, refused)
    return problem(request, refused.status, refused.reason, retry_after=refused.retry_after, **more)


def count_refusal(request, refused):
    """Count a refusal, and name it for the log."""
    metrics.refusals.labels(refused.status).inc()
    request.stopped_by = refused.rule


def in_header(words):
    """Return a sentence for the header Note, in which only ASCII is possible; scripts decode it."""
    return quote(words, safe=PLAIN)


def gone(request, heading, reason, template="shared/gone.html"):
    """Return the page, or the JSON, for what was at an address and is no more."""
    if wants_json(request):
        return JsonResponse({"error": reason}, status=410)
    return render(request, template, {"heading": heading, "reason": reason}, status=410)


def gone_as(request, heading, refused, **options):
    """Return that page for a refusal of 410, and raise any other again.

    Otherwise a 410 is shown as a session that has been deleted.
    """
    if refused.status != 410:
        raise refused
    count_refusal(request, refused)
    return gone(request, heading, refused.reason, **options)


def to_be_retried(response, seconds):
    """Say in how many seconds to try again, if that is known."""
    if seconds is not None:
        response["Retry-After"] = str(seconds)
    return response


def form_again(request, template, context, refused, may):
    """Return the page of a form that was refused, or the JSON. What was typed is in the context.

    `may` names what the context says of whether it can be sent at all: no more after a 409.
    """
    if wants_json(request):
        return problem_of(request, refused, field="text")
    count_refusal(request, refused)
    more = {"error": refused.reason, may: context[may] and refused.status != 409}
    response = render(request, template, context | more, status=refused.status)
    return to_be_retried(response, refused.retry_after)


def _tries_again(request, status, retry_after):
    """Return True if the page reloads itself. A form is never sent twice without a tap."""
    return status == 503 and request.method == "GET" and bool(retry_after)


def _kept_text(request):
    """Return what was typed, or "" if the form could not be read."""
    try:
        written = [request.POST.get(name, "") for name in WRITTEN]
    except UNREADABLE:
        return ""
    return "\n\n".join(filter(None, written))


def _typed_code(request):
    """Return the code in an address, for the box to join: repaired if possible, else as typed."""
    match = request.resolver_match
    typed = match.kwargs.get("code", "") if match else request.path
    code = codes.parse(typed)
    if code:
        return codes.written(code)
    return "".join(filter(str.isprintable, typed))[:LONGEST_CODE] if match else ""


def _way_back(request, status):
    """Return the page to go back to: this one if waiting helps, else the one before, or ""."""
    if request.method == "GET" and status in PASSING:
        return request.get_full_path()
    try:
        came_from = urlsplit(request.headers.get("Referer", ""))
    except ValueError:
        return ""
    if came_from.netloc != request.get_host() or came_from.path.startswith("//"):
        return ""
    return came_from._replace(scheme="", netloc="", fragment="").geturl()


def too_large():
    """Return the sentence for a form that is too large."""
    return _("That is too long for one answer. Make it shorter and send it again.")


def too_slow():
    """Return the sentence for a file that was cut off because it arrived too slowly."""
    return _("The file took too long to arrive.")


def first_error(form):
    """Return the first error of a form, as a sentence."""
    return next(iter(form.errors.values()))[0]


def data_of(form):
    """Return the cleaned data of a form. Raise Refused(422) with its first error."""
    if not form.is_valid():
        raise Refused(first_error(form), 422)
    return form.cleaned_data


def bad_request(request, exception=None):
    """Return the page for a request that cannot be read, or is much too long."""
    if isinstance(exception, RequestDataTooBig):
        return problem(request, 413, too_large())
    return problem(request, 400, _("Coprod could not read what this page sent."))


def forbidden(request, exception=None):
    """Return the page for what belongs to someone else."""
    words = _("This page belongs to someone else, or you have been signed out.")
    return problem(request, 403, words)


def not_found(request, exception=None):
    """Return the page for what does not exist, or not for this person."""
    reason = getattr(exception, "reason", "")
    return problem(request, 404, reason or _("There is nothing at this address."))


def server_error(request):
    """Return the page for a fault of ours. It does not use the database."""
    if wants_json(request):
        words = _("Sorry, something went wrong. What you wrote is not saved yet.")
        return JsonResponse({"error": words}, status=500)
    context = {"kept_text": _kept_text(request)}
    return TemplateResponse(request, "500.html", context, status=500).render()
