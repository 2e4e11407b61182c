from django.db import migrations, models


class Migration(migrations.Migration):
    """Which page of answers is on the big screen. An older process leaves it as it is."""

    dependencies = [("workshops", "0035_dots_on_paper")]

    operations = [
        migrations.AddField(
            "session",
            "screen_page",
            models.PositiveSmallIntegerField(db_default=0, default=0),
        ),
    ]
