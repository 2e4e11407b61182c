"""The access log: what became of each request, a line of JSON each, for the server operator.

It names the action and never its address; a refusal by the rule that refused, and never by its
words, which may repeat what somebody wrote; a fault by its class. Nothing in it tells of a person.
"""

import json
import logging
import time

from coprod.log import address_name

log = logging.getLogger("coprod.access_log")


class AccessLog:
    """The middleware that writes the lines; what stopped a request is left in its `stopped_by`."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        start = time.perf_counter()
        response = self.get_response(request)
        level = _level(request, response)
        if log.isEnabledFor(level):
            log.log(level, json.dumps(_line(request, response, start, level)))
        return response


def _level(request, response):
    """Faults are errors, refusals warnings; of the rest what was sent counts more than reading."""
    if response.status_code >= 500:
        return logging.ERROR
    if response.status_code >= 400:
        return logging.WARNING
    return logging.INFO if request.method == "POST" else logging.DEBUG


def _line(request, response, start, level):
    line = {
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "level": logging.getLevelName(level).lower(),
        "action": address_name(request),
        "status": response.status_code,
        "ms": round(1000 * (time.perf_counter() - start), 1),
    }
    if response.status_code >= 400:
        kind = "fault" if response.status_code >= 500 else "refused"
        line[kind] = getattr(request, "stopped_by", None)
    return line
