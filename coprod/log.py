"""What a log line may say: never which session somebody was at, nor what somebody wrote."""

import logging
import re
from traceback import StackSummary, walk_tb

# /s/K7QX-M2PD/changes, /desk/K7QX-M2PD, /summary/TOKEN: the code or the token is the way in, and
# with a time and an address beside it the line would tell who wrote when.
SESSION_PATH = re.compile(
    r"(/(?:s|desk|demo/desk|sessions|invited|summary|embed)/)[^\s/?\"']+[^\s\"']*"
)


class NoPaths(logging.Filter):
    """Cuts every path of a session down to what comes before its code or token."""

    def filter(self, record):
        record.msg = SESSION_PATH.sub(r"\1…", record.getMessage())
        record.args = None
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
