import django.db.models.deletion
from django.db import migrations, models

# The version before looks at the seats alone for who has sent something. Who that was, the table
# that goes does not tell, so it is said of all: then nobody misses what is theirs.
HAVE_ALL_SENT = "UPDATE workshops_seat SET tokens_at = now() WHERE tokens_at IS NULL"

CASCADE = """
ALTER TABLE workshops_authorbucket ADD CONSTRAINT author_bucket_goes_with_its_session
    FOREIGN KEY (session_id) REFERENCES workshops_session ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED
"""


class Migration(migrations.Migration):
    dependencies = [("workshops", "0014_sessions_that_were_never_held")]

    operations = [
        migrations.RunSQL(migrations.RunSQL.noop, HAVE_ALL_SENT),
        migrations.CreateModel(
            name="AuthorBucket",
            fields=[
                ("tag", models.BinaryField(primary_key=True, serialize=False)),
                ("tokens", models.FloatField(default=30)),
                ("tokens_at", models.DateTimeField()),
                (
                    "session",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="author_buckets",
                        to="workshops.session",
                    ),
                ),
            ],
        ),
        migrations.RunSQL(CASCADE, migrations.RunSQL.noop),
        migrations.RunSQL(
            "ALTER TABLE workshops_authorbucket ALTER COLUMN tag SET STATISTICS 0, "
            "ALTER COLUMN tokens_at SET STATISTICS 0",
            migrations.RunSQL.noop,
        ),
    ]
