from django.db import migrations, models

from ._statistics import without_statistics


def add(name, field):
    return migrations.AddField("session", name, field)


class Migration(migrations.Migration):
    """What the desk has chosen for the big screen. An older process leaves it as it is."""

    dependencies = [("workshops", "0028_vote_results")]

    operations = [
        add(
            "screen_view",
            models.CharField(
                choices=[
                    ("follow", "Follow"),
                    ("why", "Why"),
                    ("qr", "Qr"),
                    ("blank", "Blank"),
                ],
                db_default="follow",
                default="follow",
                max_length=12,
            ),
        ),
        add("screen_node", models.BigIntegerField(blank=True, null=True)),
        add("screen_desk", models.BinaryField(blank=True, null=True)),
        add("screen_revision", models.BigIntegerField(db_default=0, default=0)),
        *without_statistics(workshops_session="screen_desk"),
    ]
