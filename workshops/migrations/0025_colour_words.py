from django.core.validators import RegexValidator
from django.db import migrations, models


class Migration(migrations.Migration):
    """Only the words of a validator: the database stays."""

    dependencies = [("workshops", "0024_session_languages")]

    operations = [
        migrations.AlterField(
            "Organisation",
            "accent",
            models.CharField(
                default="#055641",
                max_length=7,
                validators=[
                    RegexValidator(
                        r"\A#[0-9a-f]{6}\Z",
                        "Write a colour as # and 6 letters or numbers, like #055641.",
                    )
                ],
            ),
        ),
    ]
