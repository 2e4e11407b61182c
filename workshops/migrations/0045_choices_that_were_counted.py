from django.db import migrations, models

COUNTED = """
ALTER TABLE workshops_choice ADD COLUMN IF NOT EXISTS counted varchar(20) DEFAULT '' NOT NULL;
ALTER TABLE workshops_choice ALTER COLUMN counted SET STATISTICS 0;
"""


class Migration(migrations.Migration):
    dependencies = [("workshops", "0044_slices_shown")]

    operations = [
        migrations.RunSQL(
            COUNTED,
            "ALTER TABLE workshops_choice DROP COLUMN IF EXISTS counted",
            state_operations=[
                migrations.AddField(
                    "choice",
                    "counted",
                    models.CharField(blank=True, db_default="", default="", max_length=20),
                )
            ],
        ),
    ]
