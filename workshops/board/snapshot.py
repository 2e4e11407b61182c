from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def snapshot():
    """Read everything inside as of one moment, however much is written meanwhile."""
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
