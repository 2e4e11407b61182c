from django.contrib.admin.models import LogEntryManager
from django.contrib.auth.models import UserManager
from django.db import migrations

from workshops.migrations._statistics import without_statistics

CHANGE = """
DO $$
DECLARE its_name text;
BEGIN
    SELECT conname INTO STRICT its_name FROM pg_constraint
    WHERE contype = 'f' AND conrelid = 'django_admin_log'::regclass
        AND confrelid = 'auth_user'::regclass;
    EXECUTE format('ALTER TABLE django_admin_log DROP CONSTRAINT %I', its_name);
    EXECUTE format(
        'ALTER TABLE django_admin_log ADD CONSTRAINT %I FOREIGN KEY (user_id) '
        'REFERENCES auth_user (id) {on_delete} DEFERRABLE INITIALLY DEFERRED', its_name);
END $$;
"""


def proxy(name, base, singular, plural, managers=()):
    return migrations.CreateModel(
        name=name,
        fields=[],
        options={
            "verbose_name": singular,
            "verbose_name_plural": plural,
            "proxy": True,
            "indexes": [],
            "constraints": [],
        },
        bases=(base,),
        managers=list(managers),
    )


class Migration(migrations.Migration):
    """Names for what keepers of a server see. What they did goes with their account.

    A process of the version before, which does not know that table, can delete an account.
    """

    dependencies = [
        ("accounts", "0002_second_step"),
        ("admin", "0003_logentry_add_action_flag_choices"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("workshops", "0076_keeping_limits"),
    ]

    operations = [
        proxy("Account", "auth.user", "account", "accounts", [("objects", UserManager())]),
        proxy("KeptOrganisation", "workshops.organisation", "organisation", "organisations"),
        proxy("KeptSession", "workshops.session", "session", "sessions"),
        proxy(
            "KeeperChange",
            "admin.logentry",
            "change by a keeper",
            "changes by keepers",
            [("objects", LogEntryManager())],
        ),
        migrations.RunSQL(
            CHANGE.format(on_delete="ON DELETE CASCADE"), CHANGE.format(on_delete="")
        ),
        *without_statistics(
            django_admin_log="action_time object_id object_repr change_message"
        ),
    ]
