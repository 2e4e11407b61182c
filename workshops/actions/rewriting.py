"""Rewriting rows, so that their order in the files of the database does not show who came when."""

import random

from django.db import connection


def rewrite_in_any_order(rows, **columns):
    """Set these fields of every row, one by one in a random order.

    A value may be a function of the row, of which it gets this field. PostgreSQL writes a changed
    row to a new place, so the order of the rows in its files is random afterwards.
    """
    own = [name for name, value in columns.items() if callable(value)]
    found = list(rows.only("pk", *own))
    random.SystemRandom().shuffle(found)
    fields = [rows.model._meta.get_field(name) for name in columns]
    values = [(*_values(row, fields, columns), row.pk) for row in found]
    with connection.cursor() as cursor:
        cursor.executemany(_statement(rows.model, fields), values)


def _values(row, fields, columns):
    for field in fields:
        value = columns[field.name]
        yield field.get_db_prep_save(value(row) if callable(value) else value, connection)


def _statement(model, fields):
    quoted = connection.ops.quote_name
    table, key = quoted(model._meta.db_table), quoted(model._meta.pk.column)
    settings = ", ".join(f"{quoted(field.column)} = %s" for field in fields)
    return f"UPDATE {table} SET {settings} WHERE {key} = %s"  # noqa: S608
