"""Pages for refusals and for an unreachable database, wherever they happen."""

import logging
import random

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import OperationalError
from django.utils.translation import gettext_lazy

from common import body_limit
from common.slow_pool import TooMany
from workshops import codes, cookies
from workshops.rules import Refused
from workshops.views.errors import forbidden, problem, problem_of, too_large, too_slow
from workshops.views.lookup import activate_language_of_address

log = logging.getLogger(__name__)

BUSY_SECONDS = 3
TOO_MANY_SECONDS = (4, 9)  # a random number between, so that a hall does not return at once
NOT_SAVED = gettext_lazy("Coprod is very busy. What you wrote is not saved yet. Send it again.")
TOO_MANY = gettext_lazy("Many people are loading this session at the moment. Nothing is lost.")
NOT_NOW = gettext_lazy("Coprod is very busy. Nothing is lost.")


class Unread:
    """Answer requests that common/body_limit.py passed on without their body."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        why = getattr(request, "scope", {}).get("unread")
        if not why:
            return self.get_response(request)
        request.stopped_by = why
        response = _refused_unread(request, why)
        response["Connection"] = "close"
        return response


def _refused_unread(request, why):
    if why == body_limit.TOO_LARGE:
        return problem(request, 413, too_large())
    if why == body_limit.TOO_SLOW:
        # Not 408: browsers send the request again by themselves.
        return problem(request, 400, too_slow())
    return forbidden(request)


class OldCookies:
    """For one release: let people keep their place and sign-in, also in old processes."""

    def __init__(self, get_response):
        if not settings.HTTPS:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request):
        sent = request.COOKIES
        request.COOKIES = cookies.under_new_names(sent)
        response = self.get_response(request)
        if "public" in response.get("Cache-Control", ""):
            return response  # a cache may give it to others, with the cookie
        cookies.keep_both(response, sent)
        match = request.resolver_match
        if code := codes.parse(match.kwargs.get("code", "")) if match else None:
            cookies.keep_old_seat(response, code, sent)
        return response


class RefuseIfQueueIsFull:
    """Refuse requests that coprod/threaded_handler.py marks, without asking the database."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not getattr(request, "scope", {}).get("queue_is_full"):
            return self.get_response(request)
        request.stopped_by = TooMany.__name__
        return _busy(request, NOT_NOW, random.randint(*TOO_MANY_SECONDS))  # noqa: S311


class Explain:
    """Turn exceptions of actions and lookups into pages."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        return _explained(request, response) if response.status_code == 405 else response

    def process_exception(self, request, exception):
        if isinstance(exception, Refused):
            return problem_of(request, exception)
        request.stopped_by = type(exception).__name__
        if isinstance(exception, OperationalError):
            log.warning("The database did not answer in time (%s)", type(exception))
            return _busy(request, NOT_NOW, BUSY_SECONDS)
        if isinstance(exception, TooMany):
            return _busy(request, TOO_MANY, random.randint(*TOO_MANY_SECONDS))  # noqa: S311
        return None


def _busy(request, words, seconds):
    """Return the page, or the JSON, that says to try again in so many seconds."""
    words = NOT_SAVED if request.method == "POST" else words
    return problem(request, 503, str(words), retry_after=seconds)


def _explained(request, response):
    """Return a page for someone who opens an address that only forms use."""
    activate_language_of_address(request)
    page = problem(request, 405)
    page["Allow"] = response["Allow"]
    return page
