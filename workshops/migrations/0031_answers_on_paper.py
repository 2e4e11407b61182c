from django.db import migrations, models


class Migration(migrations.Migration):
    """Old processes write and show what was typed in from cards as said aloud."""

    dependencies = [("workshops", "0030_marks")]

    operations = [
        migrations.AddField(
            "Node", "on_paper", models.BooleanField(db_default=False, default=False)
        ),
    ]
