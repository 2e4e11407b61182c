from django.db import migrations, models

VOICE = """
ALTER TABLE workshops_session ADD COLUMN IF NOT EXISTS voice jsonb;
ALTER TABLE workshops_session ALTER COLUMN voice SET STATISTICS 0;
"""
COUNTED = """
ALTER TABLE workshops_node ADD COLUMN IF NOT EXISTS counted boolean DEFAULT FALSE NOT NULL
"""


class Migration(migrations.Migration):
    """Old processes publish nothing by group, and count no answer."""

    # One table after the other, and none held for the next: a room may be writing meanwhile.
    atomic = False

    dependencies = [("workshops", "0054_closing_steps")]

    operations = [
        migrations.RunSQL(
            VOICE,
            "ALTER TABLE workshops_session DROP COLUMN IF EXISTS voice",
            state_operations=[
                migrations.AddField("session", "voice", models.JSONField(blank=True, null=True))
            ],
        ),
        migrations.RunSQL(
            COUNTED,
            "ALTER TABLE workshops_node DROP COLUMN IF EXISTS counted",
            state_operations=[
                migrations.AddField(
                    "node", "counted", models.BooleanField(db_default=False, default=False)
                )
            ],
        ),
    ]
