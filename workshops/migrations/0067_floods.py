from django.db import migrations, models

from ._statistics import without_statistics


class Migration(migrations.Migration):
    dependencies = [("workshops", "0066_common_ground_on_the_screen")]

    operations = [
        migrations.AddField("authorbucket", "recent", models.FloatField(db_default=0, default=0)),
        migrations.AddField(
            "authorbucket", "recent_at", models.DateTimeField(blank=True, null=True)
        ),
        migrations.AddField(
            "authorbucket", "flooded", models.BooleanField(db_default=False, default=False)
        ),
        # Buckets are few, and none is kept after the close.
        migrations.AddIndex(
            "authorbucket",
            models.Index(
                condition=models.Q(("flooded", True)), fields=["session"], name="bucket_flooded"
            ),
        ),
        *without_statistics(workshops_authorbucket="recent_at"),
    ]
