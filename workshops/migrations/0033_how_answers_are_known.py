from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("workshops", "0032_side_by_side")]

    operations = [
        migrations.AddField(
            "node",
            "known_by",
            models.CharField(blank=True, db_default="", default="", max_length=8),
        ),
    ]
