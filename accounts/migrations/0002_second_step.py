from importlib import import_module

from django.db import migrations

from workshops.migrations._statistics import without_statistics

before = import_module("accounts.migrations.0001_rows_go_with_the_account")
CHANGE = before.CHANGE.format(
    table="mfa_authenticator", column="user_id", parent="auth_user", on_delete="{}"
)


class Migration(migrations.Migration):
    """The same for second steps: they go with the account, and leave nothing in statistics."""

    dependencies = [
        ("accounts", "0001_rows_go_with_the_account"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [
        migrations.RunSQL(CHANGE.format("ON DELETE CASCADE"), CHANGE.format("")),
        *without_statistics(mfa_authenticator="type data created_at last_used_at"),
    ]
