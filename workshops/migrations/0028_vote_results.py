from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("workshops", "0027_timers_of_stages")]

    operations = [
        migrations.AddField(
            model_name="why",
            name=name,
            field=models.PositiveIntegerField(blank=True, null=True),
        )
        for name in ("voters", "dots_given")
    ]
