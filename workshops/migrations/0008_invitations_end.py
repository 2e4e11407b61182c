from datetime import timedelta

from django.db import migrations, models
from django.db.models.functions import Now


class Migration(migrations.Migration):

    dependencies = [
        ("workshops", "0007_links_to_read"),
    ]

    operations = [
        migrations.AddField(
            model_name="invitation",
            name="used_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="invitation",
            name="works_until",
            field=models.DateTimeField(
                blank=True, db_default=Now() + timedelta(days=1), null=True
            ),
        ),
    ]
