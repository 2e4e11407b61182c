from django.db import migrations, models

from workshops.migrations._statistics import without_statistics


class Migration(migrations.Migration):
    dependencies = [("workshops", "0079_activity")]

    operations = [
        migrations.AddField("session", "archived_at", models.DateTimeField(blank=True, null=True)),
        *without_statistics(workshops_session="archived_at"),
    ]
