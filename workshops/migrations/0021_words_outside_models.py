from django.db import migrations, models


class Migration(migrations.Migration):
    """What a mode and a phase are called is said where they are shown; the database stays."""

    dependencies = [("workshops", "0020_export_jobs")]

    operations = [
        migrations.AlterField(
            "session",
            "mode",
            models.CharField(
                choices=[("quick", "Quick"), ("silent", "Silent"), ("full", "Full")],
                default="silent",
                max_length=8,
            ),
        ),
        migrations.AlterField(
            "session",
            "phase",
            models.CharField(
                choices=[
                    ("preparing", "Preparing"),
                    ("open", "Open"),
                    ("closing", "Closing"),
                    ("closed", "Closed"),
                ],
                default="preparing",
                max_length=10,
            ),
        ),
    ]
