from django.db import migrations


class Migration(migrations.Migration):
    """The name in Python alone: the table stays (docs/decisions/0038)."""

    dependencies = [("workshops", "0016_what_is_sent_has_an_author")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RenameModel("Bucket", "RateLimitBucket"),
                migrations.AlterModelTable("RateLimitBucket", "workshops_bucket"),
            ]
        )
    ]
