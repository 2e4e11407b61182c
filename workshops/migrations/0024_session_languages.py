from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models

from workshops.migrations._statistics import without_statistics


class Migration(migrations.Migration):
    """Old processes create sessions without them, which offer every language of the server."""

    dependencies = [("workshops", "0023_export_job_language")]

    operations = [
        migrations.AddField(
            "Session",
            "languages",
            ArrayField(models.CharField(max_length=10), blank=True, db_default=[], default=list),
        ),
        *without_statistics(workshops_session="languages"),
    ]
