from django.db import migrations, models

from ._statistics import without_statistics


class Migration(migrations.Migration):
    dependencies = [("workshops", "0072_noticed_deletion")]

    operations = [
        migrations.AddField(
            "session",
            "joining_code",
            models.CharField(blank=True, max_length=8, null=True, unique=True),
        ),
        migrations.AddField("session", "code_until", models.DateTimeField(blank=True, null=True)),
        *without_statistics(workshops_session="joining_code code_until"),
    ]
