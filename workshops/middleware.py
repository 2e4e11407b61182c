"""Refusals and an unreachable database, told to people wherever they happen."""

import logging

from django.db import OperationalError

from workshops.rules import Refused
from workshops.views.errors import problem

log = logging.getLogger(__name__)

BUSY_SECONDS = 3


class Explain:
    """Turns what an action or a lookup raised into its page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, Refused):
            return problem(
                request, exception.status, exception.reason, retry_after=exception.retry_after
            )
        if isinstance(exception, OperationalError):
            log.warning("The database did not answer in time (%s)", type(exception).__name__)
            words = "The server is very busy. What you wrote is not saved yet: send it again."
            return problem(request, 503, words, retry_after=BUSY_SECONDS)
        return None
