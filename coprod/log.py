"""What a log line may say: never which session somebody was at."""

import logging
import re

# /s/K7QX-M2PD/changes and /desk/K7QX-M2PD: the code is the way in, and with a time and an address
# beside it the line would tell who wrote when.
SESSION_PATH = re.compile(r"(/(?:s|desk|sessions|invited)/)[^\s/?\"']+[^\s\"']*")


class NoPaths(logging.Filter):
    """Cuts every path of a session down to its first word."""

    def filter(self, record):
        record.msg = SESSION_PATH.sub(r"\1…", record.getMessage())
        record.args = None
        return True
