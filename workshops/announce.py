"""The hint that a session has changed: which one, and nothing more. Losing one is harmless."""

from django.db import connection

CHANNEL = "coprod_changes"
# The same hint as part of a statement that has `session_id` at hand.
IN_STATEMENT = f"pg_notify('{CHANNEL}', session_id::text)"


def changed(session_id):
    """Tell every server process, at commit of the transaction that is open now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(session_id)])
