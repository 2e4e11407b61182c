from django.db import migrations, models

from workshops.migrations._statistics import without_statistics


class Migration(migrations.Migration):
    dependencies = [("workshops", "0071_deletion_reports")]

    operations = [
        migrations.AddField(
            "session", "noticed_deletion_at", models.DateTimeField(blank=True, null=True)
        ),
        *without_statistics(workshops_session="noticed_deletion_at"),
    ]
