from django.db import migrations, models

from workshops.migrations._statistics import without_statistics


class Migration(migrations.Migration):
    """Old processes plan no minutes to arrive or to close, and start no timers by themselves."""

    dependencies = [("workshops", "0026_account_language")]

    operations = [
        migrations.AddField(
            "Session",
            "minutes_to_arrive",
            models.PositiveSmallIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            "Session",
            "minutes_to_close",
            models.PositiveSmallIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            "Session", "minutes_each", models.PositiveSmallIntegerField(blank=True, null=True)
        ),
        migrations.AddField(
            "Why", "timer_seconds", models.PositiveIntegerField(blank=True, null=True)
        ),
        migrations.AddField("UndoEntry", "ends_at", models.DateTimeField(blank=True, null=True)),
        *without_statistics(workshops_deed="ends_at"),
    ]
