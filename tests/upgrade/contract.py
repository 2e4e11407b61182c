"""What the code of the version before needs of the tables, whatever history is at hand here.

    python -m tests.upgrade.contract          writes it, from a database that the old code made

DATABASE_URL names a server on which a database can be made.
"""

import json
import tempfile
from pathlib import Path

import psycopg

FILE = Path(__file__).with_name("columns_before.json")
COLUMNS = """
SELECT table_name, column_name, data_type, is_nullable = 'YES' OR column_default IS NOT NULL
    OR is_identity = 'YES' OR is_generated <> 'NEVER'
FROM information_schema.columns
WHERE table_schema = 'public' AND table_name LIKE 'workshops\\_%' ORDER BY 1, 2
"""


def columns_of(url):
    """Return {table: {column: its type}}, and the columns that every INSERT has to name."""
    with psycopg.connect(url) as connection:
        rows = connection.execute(COLUMNS).fetchall()
    found = {}
    for table, column, kind, _ in rows:
        found.setdefault(table, {})[column] = kind
    return found, {
        (table, column) for table, column, _, can_be_left_out in rows if not can_be_left_out
    }


def columns_before():
    """Return what the version before has, as it was written down."""
    return json.loads(FILE.read_text())


def write_down():
    from tests.faults.own_database import own_database

    from .old_code import OldCode

    with tempfile.TemporaryDirectory() as folder, own_database("before") as url:
        OldCode(folder, "k" * 60).migrate(url)
        FILE.write_text(json.dumps(columns_of(url)[0], indent=1) + "\n")


if __name__ == "__main__":
    write_down()
