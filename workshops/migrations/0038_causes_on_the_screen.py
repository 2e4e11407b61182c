from django.db import migrations, models


class Migration(migrations.Migration):
    """Causes and actions as a view of the big screen. An older process follows the room instead."""

    dependencies = [("workshops", "0037_commitments")]

    operations = [
        migrations.AddField(
            "session",
            "screen_pane",
            models.CharField(blank=True, db_default="", default="", max_length=8),
        ),
        migrations.AlterField(
            "session",
            "screen_view",
            models.CharField(
                choices=[
                    ("follow", "Follow"),
                    ("why", "Why"),
                    ("side_by_side", "Side By Side"),
                    ("causes", "Causes"),
                    ("qr", "Qr"),
                    ("blank", "Blank"),
                ],
                db_default="follow",
                default="follow",
                max_length=12,
            ),
        ),
    ]
