from django.db import migrations, models


class Migration(migrations.Migration):
    """Old processes note no length of a timer, and undo restores its end alone, as before."""

    dependencies = [("workshops", "0045_choices_that_were_counted")]

    operations = [
        migrations.AddField(
            "UndoEntry", "timer_seconds", models.PositiveIntegerField(blank=True, null=True)
        ),
    ]
