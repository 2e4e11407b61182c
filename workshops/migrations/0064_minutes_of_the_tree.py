from django.db import migrations, models

WHYS = """
ALTER TABLE workshops_why
    ADD COLUMN IF NOT EXISTS revealed_at timestamp with time zone,
    ADD COLUMN IF NOT EXISTS asked_minute integer CHECK (asked_minute >= 0),
    ADD COLUMN IF NOT EXISTS revealed_minute integer CHECK (revealed_minute >= 0),
    ADD COLUMN IF NOT EXISTS settled_minute integer CHECK (settled_minute >= 0);
ALTER TABLE workshops_why ALTER COLUMN revealed_at SET STATISTICS 0;
"""
NO_WHYS = """
ALTER TABLE workshops_why
    DROP COLUMN IF EXISTS revealed_at,
    DROP COLUMN IF EXISTS asked_minute,
    DROP COLUMN IF EXISTS revealed_minute,
    DROP COLUMN IF EXISTS settled_minute;
"""
CAUSES = """
ALTER TABLE workshops_cause
    ADD COLUMN IF NOT EXISTS marked_at timestamp with time zone,
    ADD COLUMN IF NOT EXISTS minute integer CHECK (minute >= 0);
ALTER TABLE workshops_cause ALTER COLUMN marked_at SET STATISTICS 0;
"""
NO_CAUSES = """
ALTER TABLE workshops_cause
    DROP COLUMN IF EXISTS marked_at,
    DROP COLUMN IF EXISTS minute;
"""


def time_of(model, name):
    return migrations.AddField(model, name, models.DateTimeField(blank=True, null=True))


def minute_of(model, name):
    return migrations.AddField(model, name, models.PositiveIntegerField(blank=True, null=True))


class Migration(migrations.Migration):
    # One table after the other, and none held for the next. What has been done stays if a step
    # fails, and each can be done again.
    atomic = False

    dependencies = [("workshops", "0063_the_record")]

    operations = [
        migrations.RunSQL(
            WHYS,
            NO_WHYS,
            [
                time_of("why", "revealed_at"),
                minute_of("why", "asked_minute"),
                minute_of("why", "revealed_minute"),
                minute_of("why", "settled_minute"),
            ],
        ),
        migrations.RunSQL(
            CAUSES, NO_CAUSES, [time_of("cause", "marked_at"), minute_of("cause", "minute")]
        ),
    ]
