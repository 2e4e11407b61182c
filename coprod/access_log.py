"""The access log: a line of JSON about each request, for the server operator.

It names the action, never its address. It names the rule that refused, never the message, which
may repeat what someone wrote, and the class of a fault. Nothing in it is about a person.
"""

import json
import logging
import time

from coprod.log import address_name

log = logging.getLogger("coprod.access_log")


class AccessLog:
    """The middleware that writes the lines; a request's `stopped_by` is what stopped it."""

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
    """Return the level: faults are errors, refusals warnings, sending info, reading debug."""
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
