"""Prepared statements, for the few that a full hall runs again and again.

PostgreSQL plans most of Django's statements anew each time, which takes several times as long as
running these (docs/decisions/0076).
"""

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor
from psycopg.errors import FeatureNotSupported
from psycopg.pq import TransactionStatus


def prepared_cursor():
    """Return a cursor whose statements PostgreSQL plans once for each connection.

    Values travel beside the statement, not in it. So PostgreSQL has to see from the statement of
    which type each of them is, and there must not be too many different statements.
    """
    with connection.wrap_database_errors:
        connection.ensure_connection()
        cursor = _PreparedCursor(connection.connection)
    # As connection.cursor() does, so that tests and Django's own log see these statements too.
    wrap = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    return wrap(cursor)


class _PreparedCursor(ServerBindingCursor):
    def execute(self, query, params=None, **options):
        try:
            return super().execute(query, params, **options)
        except FeatureNotSupported:
            # Meanwhile a migration has changed the type of a column that the statement returns.
            # In a transaction it fails once: psycopg prepares everything again after a ROLLBACK.
            if self.connection.info.transaction_status != TransactionStatus.IDLE:
                raise
            self.connection.execute("DEALLOCATE ALL")
            return super().execute(query, params, **options)
