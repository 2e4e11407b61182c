import django.utils.timezone
from django.db import migrations, models
from django.db.models.functions import Now


class Migration(migrations.Migration):

    dependencies = [
        ("workshops", "0013_no_statistics_of_words"),
    ]

    operations = [
        # Those that are there already count from now, so that none is deleted without a warning.
        migrations.AddField(
            model_name="session",
            name="edited_at",
            field=models.DateTimeField(db_default=Now(), default=django.utils.timezone.now),
        ),
        # It is new, and was never analysed; changing its type would rewrite the table.
        migrations.RunSQL(
            "ALTER TABLE workshops_session ALTER COLUMN edited_at SET STATISTICS 0",
            migrations.RunSQL.noop,
        ),
    ]
