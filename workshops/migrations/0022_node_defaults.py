from django.db import migrations, models

COLUMNS = {"state": "'here'", "reason": "''", "from_room": "false", "tally": "0", "tally_revision": "0"}


def field(name, new):
    return migrations.AlterField("node", name, new)


class Migration(migrations.Migration):
    """Defaults in the database, so that a statement names only the columns that it sets.

    They stay when this is taken back: servers of the new version may still run, and those of the
    version before set these columns themselves.
    """

    dependencies = [("workshops", "0021_words_outside_models")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    "ALTER TABLE workshops_node "
                    + ", ".join(
                        f"ALTER COLUMN {column} SET DEFAULT {default}"
                        for column, default in COLUMNS.items()
                    ),
                    migrations.RunSQL.noop,
                )
            ],
            state_operations=[
                field(
                    "state",
                    models.CharField(
                        choices=[
                            ("here", "Visible"),
                            ("hidden", "Hidden"),
                            ("withdrawn", "Withdrawn"),
                            ("ungrouped", "Ungrouped"),
                        ],
                        db_default="here",
                        default="here",
                        max_length=10,
                    ),
                ),
                field("reason", models.CharField(blank=True, db_default="", default="", max_length=200)),
                field("from_room", models.BooleanField(db_default=False, default=False)),
                field("tally", models.PositiveIntegerField(db_default=0, default=0)),
                field("tally_revision", models.BigIntegerField(db_default=0, default=0)),
            ],
        )
    ]
