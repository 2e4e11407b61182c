"""What a log line may say: only what is known beforehand, never what came with a request.

A code or a token is the way in, and with a time and an address beside it a line would tell who
wrote when. There are too many ways to write one to cut them out: of a request only the name of its
address is kept, and of other lines no more than the program's own words and numbers.
"""

import logging
from collections.abc import Mapping
from traceback import StackSummary, walk_tb

# Whose messages are constant words, with all that is not constant in the arguments.
OURS = {"common", "coprod", "simulation", "workshops"}
SPEAKING_IN_CONSTANTS = {*OURS, "uvicorn", "django.request", "django.server"}
WITHHELD = "…"
NO_ADDRESS = "no address of ours"


class OnlyWhatIsKnown(logging.Filter):
    """Reduces each record to what is known beforehand."""

    def filter(self, record):
        record.msg, record.args = _said(record), None
        return True


class NoWords(logging.Formatter):
    """Tells an exception by its class and by where it came from.

    Its own words stay away: PostgreSQL's hold the whole row that it would not take.
    """

    def formatException(self, exc_info):
        error, lines = exc_info[1], []
        while error is not None:
            lines += StackSummary.extract(walk_tb(error.__traceback__)).format()
            lines.append(f"{type(error).__module__}.{type(error).__qualname__}\n")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "".join(lines).rstrip()


def address_name(request):
    """The name of a request's address in workshops/urls.py, or None where there is none."""
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
    """The arguments, without those that could hold anything."""
    if isinstance(args, Mapping):
        return {name: _shown(value) for name, value in args.items()}
    return tuple(map(_shown, args))


def _shown(value):
    if isinstance(value, type):
        return value.__qualname__
    return value if isinstance(value, int | float) else WITHHELD
