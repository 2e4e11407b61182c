"""The hint that a session has changed: which one, and nothing more. Losing one is harmless.

It travels by PostgreSQL, or by Redis where CHANNEL_LAYER_URL names one. Nobody knows which but this
package and the relay's ear (docs/decisions/0013).
"""

from django.conf import settings

from . import by_postgres, by_redis

CHANNEL = "coprod_changes"


def changed(session_id):
    """Tell every server process, once the transaction that is open now has been committed."""
    way = by_redis if settings.CHANNEL_LAYER_URL else by_postgres
    way.tell(CHANNEL, session_id)
