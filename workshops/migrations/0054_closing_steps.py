from django.db import migrations, models


class Migration(migrations.Migration):
    """The step that closing has come to. An older process shows causes and actions, as before."""

    dependencies = [("workshops", "0053_other_views")]

    operations = [
        migrations.AddField(
            "session",
            "closing_step",
            models.CharField(blank=True, db_default="", default="", max_length=8),
        ),
    ]
