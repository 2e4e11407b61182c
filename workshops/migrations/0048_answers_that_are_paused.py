from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("workshops", "0047_ticks_that_were_counted")]

    operations = [
        migrations.AddField(
            "session", "paused", models.BooleanField(db_default=False, default=False)
        ),
    ]
