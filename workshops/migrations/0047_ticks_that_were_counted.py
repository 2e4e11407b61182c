from django.db import migrations, models

# What is settled has been counted by the version before, which does not note it.
COUNTED = """
ALTER TABLE workshops_mark ADD COLUMN IF NOT EXISTS counted boolean DEFAULT FALSE NOT NULL;
UPDATE workshops_mark AS mark SET counted = TRUE
FROM workshops_node AS node JOIN workshops_why AS why ON why.node_id = node.parent_id
WHERE node.id = mark.node_id AND why.stage = 'settled';
"""


class Migration(migrations.Migration):
    # The column locks the table for a moment. Marking rows must not hold that, because a room may be
    # ticking meanwhile: each statement is committed by itself, and can be done again.
    atomic = False

    dependencies = [("workshops", "0046_timers_to_restore")]

    operations = [
        migrations.RunSQL(
            COUNTED,
            "ALTER TABLE workshops_mark DROP COLUMN IF EXISTS counted",
            state_operations=[
                migrations.AddField(
                    "mark", "counted", models.BooleanField(db_default=False, default=False)
                )
            ],
        ),
    ]
