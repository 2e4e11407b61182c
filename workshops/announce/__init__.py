"""The hint that a session has changed: which one, and nothing more. Losing one is harmless.

It travels by PostgreSQL, or by Redis where COPROD_REDIS_URL names one. Nobody knows which but this
package and the relay's ear (docs/decisions/0013).
"""

import time

from django.conf import settings

from . import by_postgres, by_redis

CHANNEL = "coprod_changes"


def changed(session_id):
    """Tell every server process, once the transaction that is open now has been committed."""
    _tell_of(session_id)


def in_statement():
    """An expression that tells the same, in a statement that has `session_id` at hand."""
    return "NULL" if settings.REDIS_URL else by_postgres.expression(CHANNEL)


def after_statement(session_id):
    """What is left to be told once such a statement has run."""
    if settings.REDIS_URL:
        _tell_of(session_id)


def people(session_id, process, *numbers):
    """Tell the other processes how many phones of a session are at this one."""
    hint = " ".join(map(str, (session_id, process, *numbers)))
    _tell(hint, about=(session_id, process))


def _tell_of(session_id):
    # When it was told, in milliseconds since 1970: only to see how long pages wait for it.
    _tell(f"{session_id} {round(time.time() * 1000)}", about=session_id)


def _tell(hint, about):
    way = by_redis if settings.REDIS_URL else by_postgres
    way.tell(CHANNEL, hint, about)
