"""Limit log lines to constant words and numbers, without anything from a request.

A code or a token opens a session, and with a time and an address a line would show who wrote when.
There are too many spellings to cut them out. So only the name of a request's address is logged, and
other lines only have the program's own words and numbers.
"""

import logging
from collections.abc import Mapping
from traceback import StackSummary, walk_tb

# Loggers whose messages are constant words, and whose arguments have everything else.
OURS = {"accounts", "common", "coprod", "simulation", "workshops"}
SPEAKING_IN_CONSTANTS = {*OURS, "uvicorn", "django.request", "django.server"}
WITHHELD = "…"
NO_ADDRESS = "no address of ours"


def configuration(level, *, mistyped_codes):
    """Return Django's LOGGING. Lines about requests begin at `level` (coprod/access_log.py).

    `mistyped_codes`: warn of addresses that are not found. In the demo these are only noise.
    """
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"known": {"()": OnlyWhatIsKnown}},
        "formatters": {
            "plain": {
                "()": NoWords,
                "format": "{asctime} {levelname} {name}: {message}",
                "style": "{",
            },
            "bare": {"format": "{message}", "style": "{"},
        },
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "filters": ["known"],
                "formatter": "plain",
            },
            "lines": {"class": "logging.StreamHandler", "formatter": "bare"},
        },
        "root": {"handlers": ["stderr"], "level": "INFO"},
        "loggers": {
            "django": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
            "coprod.access_log": {"handlers": ["lines"], "level": level, "propagate": False},
            "workshops.activity_log": {"handlers": ["lines"], "level": level, "propagate": False},
            # Instead of its own handler, which would log an exception's message.
            "uvicorn": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
            "httpx2": {"level": "WARNING"},  # otherwise each request of simulated people is logged
            "django.server": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
            "django.request": {"level": "NOTSET" if mistyped_codes else "ERROR"},
        },
    }


class OnlyWhatIsKnown(logging.Filter):
    """Reduce each record to constant words and numbers."""

    def filter(self, record):
        record.msg, record.args = _said(record), None
        return True


class NoWords(logging.Formatter):
    """Format an exception as its class and its traceback.

    Leave its message out: PostgreSQL's messages have the whole row that it refused.
    """

    def formatException(self, exc_info):
        error, lines = exc_info[1], []
        while error is not None:
            lines += StackSummary.extract(walk_tb(error.__traceback__)).format()
            lines.append(f"{type(error).__module__}.{type(error).__qualname__}\n")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "".join(lines).rstrip()


def address_name(request):
    """Return the name of a request's address in urls.py, or None if it has none."""
    match = getattr(request, "resolver_match", None)
    return match.view_name if match else None


def _said(record):
    if hasattr(record, "request"):
        status = getattr(record, "status_code", "")
        return f"{status} {address_name(record.request) or NO_ADDRESS}".strip()
    if not _is_constant(record):
        return f"{record.module}, line {record.lineno}"
    try:
        return str(record.msg) % _known(record.args) if record.args else str(record.msg)
    except (TypeError, ValueError, KeyError):
        return str(record.msg)


def _is_constant(record):
    name = record.name
    return any(name == known or name.startswith(f"{known}.") for known in SPEAKING_IN_CONSTANTS)


def _known(args):
    """Return the arguments, without those that could contain anything."""
    if isinstance(args, Mapping):
        return {name: _shown(value) for name, value in args.items()}
    return tuple(map(_shown, args))


def _shown(value):
    if isinstance(value, type):
        return value.__qualname__
    return value if isinstance(value, int | float) else WITHHELD
