from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("workshops", "0036_pages_of_answers")]

    operations = [
        migrations.AddField(
            "action",
            "commitment",
            models.CharField(blank=True, db_default="", default="", max_length=8),
        ),
    ]
