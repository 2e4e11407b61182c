from django.db import migrations, models


class Migration(migrations.Migration):
    """Old processes ask about 1 answer at a time, and lead every phone to the newest why."""

    dependencies = [("workshops", "0041_writers")]

    operations = [
        migrations.AddField("Why", "batch", models.PositiveIntegerField(blank=True, null=True)),
    ]
