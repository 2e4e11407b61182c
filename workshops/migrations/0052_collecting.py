from django.db import migrations, models

from workshops.migrations._statistics import without_statistics


class Migration(migrations.Migration):
    dependencies = [("workshops", "0051_colleagues")]

    operations = [
        migrations.AddField(
            "session", "collect_until", models.DateTimeField(blank=True, null=True)
        ),
        migrations.AddField(
            "session", "collected", models.PositiveIntegerField(blank=True, null=True)
        ),
        migrations.AddField(
            "session", "collected_at", models.DateTimeField(blank=True, null=True)
        ),
        migrations.AlterField(
            "session",
            "phase",
            models.CharField(
                choices=[
                    ("preparing", "Preparing"),
                    ("collecting", "Collecting"),
                    ("open", "Open"),
                    ("closing", "Closing"),
                    ("closed", "Closed"),
                ],
                default="preparing",
                max_length=10,
            ),
        ),
        *without_statistics(workshops_session="collect_until collected_at"),
    ]
