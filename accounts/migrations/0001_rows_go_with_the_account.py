from django.db import migrations

from workshops.migrations._statistics import without_statistics

CHANGE = """
DO $$
DECLARE its_name text;
BEGIN
    SELECT conname INTO STRICT its_name FROM pg_constraint
    WHERE contype = 'f' AND conrelid = '{table}'::regclass;
    EXECUTE format('ALTER TABLE {table} DROP CONSTRAINT %I', its_name);
    EXECUTE format(
        'ALTER TABLE {table} ADD CONSTRAINT %I FOREIGN KEY ({column}) REFERENCES {parent} (id) '
        '{on_delete} DEFERRABLE INITIALLY DEFERRED', its_name);
END $$;
"""
CHILDREN = {
    "account_emailaddress": ("user_id", "auth_user"),
    "account_emailconfirmation": ("email_address_id", "account_emailaddress"),
    "usersessions_usersession": ("user_id", "auth_user"),
}


def change(table, on_delete):
    column, parent = CHILDREN[table]
    return CHANGE.format(table=table, column=column, parent=parent, on_delete=on_delete)


class Migration(migrations.Migration):
    """Let the database drop what is an account's, and keep nothing of it in its statistics.

    A process of the version before, which knows none of these tables, can delete an account.
    """

    dependencies = [
        ("account", "0009_emailaddress_unique_primary_email"),
        ("usersessions", "0001_initial"),
    ]

    operations = [
        *(
            migrations.RunSQL(change(table, "ON DELETE CASCADE"), change(table, ""))
            for table in CHILDREN
        ),
        *without_statistics(
            account_emailaddress="email",
            account_emailconfirmation="created sent key",
            usersessions_usersession="created_at ip last_seen_at session_key user_agent data",
        ),
    ]
