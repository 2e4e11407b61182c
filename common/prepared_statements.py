"""Prepared statements, for the few that a full hall runs again and again.

PostgreSQL plans most of Django's statements anew each time, which takes several times as long as
running these (docs/decisions/0076).
"""

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor


def prepared_cursor():
    """Return a cursor whose statements PostgreSQL plans once for each connection.

    Values travel beside the statement, not in it. So PostgreSQL has to see from the statement of
    which type each of them is, and there must not be too many different statements.
    """
    with connection.wrap_database_errors:
        connection.ensure_connection()
        cursor = ServerBindingCursor(connection.connection)
    # As connection.cursor() does, so that tests and Django's own log see these statements too.
    return (
        connection.make_debug_cursor(cursor)
        if connection.queries_logged
        else (connection.make_cursor(cursor))
    )
