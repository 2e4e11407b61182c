from django.db import migrations, models

from workshops.migrations._statistics import without_statistics


class Migration(migrations.Migration):
    """Old processes ask “Why?”, in the mode of the session."""

    dependencies = [("workshops", "0033_how_answers_are_known")]

    operations = [
        migrations.AddField(
            "Session",
            "prompt_kind",
            models.CharField(db_default="why", default="why", max_length=8),
        ),
        migrations.AddField(
            "Session",
            "prompt_text",
            models.CharField(blank=True, db_default="", default="", max_length=140),
        ),
        migrations.AddField(
            "Why", "mode", models.CharField(blank=True, db_default="", default="", max_length=8)
        ),
        migrations.AddField(
            "Why",
            "prompt_kind",
            models.CharField(blank=True, db_default="", default="", max_length=8),
        ),
        migrations.AddField(
            "Why",
            "prompt_text",
            models.CharField(blank=True, db_default="", default="", max_length=140),
        ),
        *without_statistics(workshops_session="prompt_text", workshops_why="prompt_text"),
    ]
