from importlib import import_module

from django.db import migrations

from workshops.migrations._statistics import without_statistics

before = import_module("accounts.migrations.0001_rows_go_with_the_account")
CHANGE = before.CHANGE.format(
    table="socialaccount_socialaccount", column="user_id", parent="auth_user", on_delete="{}"
)


class Migration(migrations.Migration):
    """The same as in 0001 for accounts of a provider: they go with the account, and leave no statistics."""

    dependencies = [
        ("accounts", "0003_keepers"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
    ]

    operations = [
        migrations.RunSQL(CHANGE.format("ON DELETE CASCADE"), CHANGE.format("")),
        *without_statistics(
            socialaccount_socialaccount="provider uid last_login date_joined extra_data",
            socialaccount_socialapp="provider provider_id name client_id secret key settings",
            socialaccount_socialtoken="token token_secret expires_at",
        ),
    ]
