"""What is in the tables of a database, without the models of any version."""

import psycopg

COLUMNS = """
SELECT table_name, array_agg(quote_ident(column_name) ORDER BY column_name)
FROM information_schema.columns
WHERE table_schema = 'public' AND table_name LIKE 'workshops\\_%' GROUP BY 1
"""


class Tables:
    """The tables of the app. `url` is the address of the database."""

    def __init__(self, url):
        self.connection = psycopg.connect(url, autocommit=True)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.connection.close()

    def values(self, statement, *values):
        """Return the first column of the rows that a statement finds."""
        return [row[0] for row in self.connection.execute(statement, values)]

    def value(self, statement, *values):
        """Return the only value that a statement finds."""
        (value,) = self.values(statement, *values)
        return value

    def columns(self):
        """Return the names of the columns of each table."""
        return dict(self.connection.execute(COLUMNS).fetchall())

    def contents(self, columns):
        """Return what each of `columns` holds, row by row in the order of all of them."""
        return {
            (table, name): held
            for table, names in columns.items()
            for name, held in self._contents(table, names).items()
        }

    def _contents(self, table, names):
        texts = ", ".join(f"{name}::text" for name in names)
        rows = self.connection.execute(f"SELECT {texts} FROM {table} ORDER BY {texts}").fetchall()
        return dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else {}
