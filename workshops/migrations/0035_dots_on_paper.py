from django.db import migrations, models


class Migration(migrations.Migration):
    """Old processes show and export the dots of phones alone."""

    dependencies = [("workshops", "0034_prompts")]

    operations = [
        migrations.AddField(
            "Node", "paper_dots", models.PositiveIntegerField(db_default=0, default=0)
        ),
    ]
