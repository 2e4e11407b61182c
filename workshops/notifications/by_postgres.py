"""NOTIFY, inside the transaction: what is never committed is never published."""

from django.db import connection


def expression(channel):
    """Return the same as SQL, for a statement with `session_id`."""
    now = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint"
    return f"pg_notify('{channel}', session_id || ' ' || {now})"


def notify(channel, payload, key):
    """Have PostgreSQL notify at commit of the transaction that is open now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [channel, payload])
