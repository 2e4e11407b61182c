"""The hint that a session has changed: which one, and nothing more. Losing one is harmless."""

from django.db import connection

CHANNEL = "coprod_changes"


def changed(session_id):
    """Tell every server process, at commit of the transaction that is open now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(session_id)])
