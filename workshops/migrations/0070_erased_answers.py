from django.db import migrations, models

STATES = [
    ("here", "Visible"),
    ("held", "Held"),
    ("hidden", "Hidden"),
    ("withdrawn", "Withdrawn"),
    ("ungrouped", "Ungrouped"),
]
ERASED = models.Q(text="", reason="", known_by="")


class Migration(migrations.Migration):
    dependencies = [("workshops", "0069_held_remarks")]

    operations = [
        migrations.AlterField(
            "node",
            "state",
            models.CharField(
                choices=[*STATES, ("erased", "Erased")],
                db_default="here",
                default="here",
                max_length=10,
            ),
        ),
        # The version before shows such an answer as an empty one.
        migrations.AddConstraint(
            "node",
            models.CheckConstraint(
                name="node_erased_says_nothing",
                condition=models.Q(models.Q(("state", "erased"), _negated=True), ERASED, _connector="OR"),
            ),
        ),
    ]
