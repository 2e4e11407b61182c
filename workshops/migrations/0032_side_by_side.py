from django.db import migrations, models


class Migration(migrations.Migration):
    """One more view of the big screen: the database stays, and older processes follow the room."""

    dependencies = [("workshops", "0031_answers_on_paper")]

    operations = [
        migrations.AlterField(
            "session",
            "screen_view",
            models.CharField(
                choices=[
                    ("follow", "Follow"),
                    ("why", "Why"),
                    ("side_by_side", "Side By Side"),
                    ("qr", "Qr"),
                    ("blank", "Blank"),
                ],
                db_default="follow",
                default="follow",
                max_length=12,
            ),
        ),
    ]
