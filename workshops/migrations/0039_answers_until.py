from django.db import migrations, models

from workshops.migrations._statistics import without_statistics


class Migration(migrations.Migration):
    """Old processes refuse what comes after a why was settled, and phones keep it."""

    dependencies = [("workshops", "0038_causes_on_the_screen")]

    operations = [
        migrations.AddField("Why", "answers_until", models.DateTimeField(blank=True, null=True)),
        *without_statistics(workshops_why="answers_until"),
    ]
