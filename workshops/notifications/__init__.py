"""Notifications that a session has changed: which one, and nothing more. Losing one is harmless.

They travel by PostgreSQL, or by Redis where COPROD_REDIS_URL names one. Only this
package and the relay's listener know which (docs/decisions/0013).
"""

import json
import time

from django.conf import settings

from . import by_postgres, by_redis

CHANNEL = "coprod_changes"


def notify_changed(session_id):
    """Notify every server process, once the transaction that is open now has been committed."""
    _notify_changed(session_id)


def notify_expression():
    """Return the SQL expression that does the same, in a statement with `session_id`."""
    return "NULL" if settings.REDIS_URL else by_postgres.expression(CHANNEL)


def notify_after_statement(session_id):
    """Send what such a statement could not send itself, once it has run."""
    if settings.REDIS_URL:
        _notify_changed(session_id)


def notify_count(session_id, process, count):
    """Notify the other processes of how many phones and big screens are at this one.

    What is not of phones goes by itself, since processes of the version before do not read it.
    """
    payload = " ".join(map(str, (session_id, process, *count.of_phones)))
    _notify(payload, key=(session_id, process))
    more = json.dumps(count.of_others, separators=(",", ":"))
    _notify(f"{session_id} {process} more {more}", key=(session_id, process, "more"))


def _notify_changed(session_id):
    # When it was published, in milliseconds since 1970: only to see how long pages wait for it.
    _notify(f"{session_id} {round(time.time() * 1000)}", key=session_id)


def _notify(payload, key):
    backend = by_redis if settings.REDIS_URL else by_postgres
    backend.notify(CHANNEL, payload, key)
