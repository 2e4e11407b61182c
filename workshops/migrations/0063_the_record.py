from django.db import migrations, models


def of(field, length):
    column = models.CharField(blank=True, db_default="", default="", max_length=length)
    return migrations.AddField("session", field, column)


class Migration(migrations.Migration):
    """What people think of the record. An older process never asks, and keeps what others asked."""

    dependencies = [("workshops", "0062_reminded_on")]

    operations = [
        of("rung", 14),
        of("record", 6),
        migrations.RemoveConstraint("check", "check_one_open"),
        migrations.AddConstraint(
            "check",
            models.UniqueConstraint(
                condition=models.Q(("state", "open"), models.Q(("kind", "rung"), _negated=True)),
                fields=("session",),
                name="check_one_open",
            ),
        ),
        migrations.AddConstraint(
            "check",
            models.UniqueConstraint(
                condition=models.Q(("kind", "rung"), ("state", "open")),
                fields=("session",),
                name="check_one_rung_open",
            ),
        ),
    ]
