import django.contrib.postgres.fields
from django.db import migrations, models

from workshops.migrations._statistics import without_statistics


class Migration(migrations.Migration):
    """Old processes know no sides, and ask everybody for their group."""

    dependencies = [("workshops", "0048_answers_that_are_paused")]

    operations = [
        migrations.AddField(
            "Session",
            "sides",
            django.contrib.postgres.fields.ArrayField(
                models.SmallIntegerField(), blank=True, db_default=[], default=list, size=None
            ),
        ),
        migrations.AddField(
            "Session",
            "side_names",
            django.contrib.postgres.fields.ArrayField(
                models.CharField(max_length=60),
                blank=True,
                db_default=[],
                default=list,
                size=None,
            ),
        ),
        migrations.AddField(
            "Session", "asks_groups", models.BooleanField(db_default=True, default=True)
        ),
        *without_statistics(workshops_session="side_names"),
    ]
