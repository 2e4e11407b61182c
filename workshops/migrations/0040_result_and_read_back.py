from django.db import migrations, models


class Migration(migrations.Migration):
    """Two more views of the big screen: the database stays, and older processes follow the room."""

    dependencies = [("workshops", "0039_answers_until")]

    operations = [
        migrations.AlterField(
            "session",
            "screen_view",
            models.CharField(
                choices=[
                    ("follow", "Follow"),
                    ("why", "Why"),
                    ("side_by_side", "Side By Side"),
                    ("result", "Result"),
                    ("read_back", "Read Back"),
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
