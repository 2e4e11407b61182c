"""Read a row of each of several models by 1 statement, as every request of a full hall does.

Django compiles a query each time. For these few, that costs more than running them.
"""

from django.db import connection


class JoinedQuery:
    """A statement that is compiled once: `models` in the order of its columns, `rest` from FROM on.

    `%s` in `rest` stand for the values that `row` is called with.
    """

    def __init__(self, models, rest):
        self.parts = [(model, *_fields(model)) for model in models]
        columns = [column for _, _, columns in self.parts for column in columns]
        self.statement = f"SELECT {', '.join(columns)} {rest} LIMIT 1"

    def row(self, *values):
        """Return an instance of each model, or None if there is no such row."""
        with connection.cursor() as cursor:
            cursor.execute(self.statement, values)
            found = cursor.fetchone()
        return found and self._instances(found)

    def _instances(self, found):
        start = 0
        for model, names, columns in self.parts:
            end = start + len(columns)
            yield model.from_db(connection.alias, names, found[start:end])
            start = end


def _fields(model):
    fields = model._meta.concrete_fields
    table = model._meta.db_table
    return [field.attname for field in fields], [f"{table}.{field.column}" for field in fields]
