from django.db import migrations, models

from ._statistics import without_statistics


class Migration(migrations.Migration):
    dependencies = [("workshops", "0061_held_answers")]

    operations = [
        migrations.AddField("action", "reminded_on", models.DateField(blank=True, null=True)),
        *without_statistics(workshops_action="reminded_on"),
    ]
