from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

STATES = [
    ("here", "Visible"),
    ("held", "Held"),
    ("hidden", "Hidden"),
    ("withdrawn", "Withdrawn"),
    ("ungrouped", "Ungrouped"),
]


class Migration(migrations.Migration):
    # The index is built while rooms go on writing.
    atomic = False

    dependencies = [("workshops", "0060_answers_deleted_alone")]

    operations = [
        migrations.AddField(
            "session", "checks_first", models.BooleanField(db_default=False, default=False)
        ),
        migrations.AlterField(
            "node",
            "state",
            models.CharField(choices=STATES, db_default="here", default="here", max_length=10),
        ),
        AddIndexConcurrently(
            "node",
            models.Index(
                fields=["session"], name="node_held", condition=models.Q(("state", "held"))
            ),
        ),
    ]
