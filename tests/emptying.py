"""Empty the tables after a test that commits."""

from django.db import connection, transaction
from django.test import TransactionTestCase

# These are the same for every test. Django's own way empties them too, and fills them again.
KEPT = {"django_migrations", "django_content_type", "auth_permission"}
NOTED = "workshops_spentkey"  # the last: a trigger notes the key of each session that is deleted


def empty_the_tables(test_case):
    """Delete all rows, in a tenth of the time that TRUNCATE takes for such small tables."""
    tables = set(connection.introspection.django_table_names(only_existing=True)) - KEPT
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")  # so no other table has a turn
        in_turn = sorted(tables, key=NOTED.__eq__)
        cursor.execute("; ".join(f'DELETE FROM "{table}"' for table in in_turn))


TransactionTestCase._fixture_teardown = empty_the_tables
