"""No statistics of what people wrote, nor of keys, tags, secrets, names and times.

ANALYZE copies values of every column into pg_statistic, where they outlive the rows. That of a
column which is left out would stay as it was; giving a column the type that it has already drops it.
"""

from django.db import migrations

FORWARDS = """
DO $$
DECLARE its_type text;
BEGIN
    SELECT format_type(atttypid, atttypmod) INTO STRICT its_type
    FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attname = '{column}';
    EXECUTE format('ALTER TABLE {table} ALTER COLUMN {column} TYPE %s', its_type);
END $$;
ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0;
"""
BACKWARDS = "ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS -1;"


def without_statistics(**columns):
    """The operations that leave columns out of ANALYZE, as table="column column …"."""
    return [
        migrations.RunSQL(
            FORWARDS.format(table=table, column=column),
            BACKWARDS.format(table=table, column=column),
        )
        for table, names in columns.items()
        for column in names.split()
    ]
