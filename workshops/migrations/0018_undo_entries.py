import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The name in Python alone: the table stays (docs/decisions/0038)."""

    dependencies = [("workshops", "0017_rate_limit_buckets")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RenameModel("Deed", "UndoEntry"),
                migrations.AlterModelTable("UndoEntry", "workshops_deed"),
                migrations.AlterField(
                    "UndoEntry",
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="undo_entries",
                        to="workshops.session",
                    ),
                ),
            ]
        )
    ]
