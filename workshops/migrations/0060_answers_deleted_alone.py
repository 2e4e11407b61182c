import django.db.models.deletion
from django.db import migrations, models

ANSWERS_DELETED = """
ALTER TABLE workshops_session ADD COLUMN IF NOT EXISTS answers_deleted_at timestamp with time zone;
ALTER TABLE workshops_session ALTER COLUMN answers_deleted_at SET STATISTICS 0;
"""
# Going back, a cause without its answer cannot stay.
NO_CAUSES_ALONE = """
DELETE FROM workshops_action USING workshops_cause AS cause
WHERE cause.id = cause_id AND cause.node_id IS NULL;
DELETE FROM workshops_cause WHERE node_id IS NULL;
ALTER TABLE workshops_cause ALTER COLUMN node_id SET NOT NULL;
"""


def step(forwards, backwards, *state):
    return migrations.RunSQL(forwards, backwards, state_operations=state)


class Migration(migrations.Migration):
    # One table after the other, and none held for the next. What has been done stays if a step
    # fails, and each can be done again.
    atomic = False

    dependencies = [("workshops", "0059_remarks_on_the_record")]

    operations = [
        step(
            "ALTER TABLE workshops_session ADD COLUMN IF NOT EXISTS record_days smallint"
            " CHECK (record_days >= 0)",
            "ALTER TABLE workshops_session DROP COLUMN IF EXISTS record_days",
            migrations.AddField(
                "session", "record_days", models.PositiveSmallIntegerField(blank=True, null=True)
            ),
        ),
        step(
            ANSWERS_DELETED,
            "ALTER TABLE workshops_session DROP COLUMN IF EXISTS answers_deleted_at",
            migrations.AddField(
                "session", "answers_deleted_at", models.DateTimeField(blank=True, null=True)
            ),
        ),
        step(
            "ALTER TABLE workshops_cause ALTER COLUMN node_id DROP NOT NULL",
            NO_CAUSES_ALONE,
            migrations.AlterField(
                "cause",
                "node",
                models.OneToOneField(
                    null=True,
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="cause",
                    to="workshops.node",
                ),
            ),
        ),
    ]
