import django.db.models.deletion
from django.db import migrations, models

from ._statistics import without_statistics

CASCADE = """
ALTER TABLE workshops_mark ADD CONSTRAINT mark_goes_with_its_node
    FOREIGN KEY (node_id) REFERENCES workshops_node ON DELETE CASCADE
"""

# A process of the version before closes a session without knowing the marks in it, so the database
# deletes them. At the commit: by then the change has written every why, and a tick that was under
# way has waited for it or is seen.
FORWARDS = """
CREATE FUNCTION workshops_marks_go_with_the_close() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM workshops_mark USING workshops_node
    WHERE workshops_node.id = workshops_mark.node_id AND workshops_node.session_id = NEW.id;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER marks_go_with_the_close AFTER UPDATE ON workshops_session
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.phase = 'closed' AND OLD.phase <> 'closed')
    EXECUTE FUNCTION workshops_marks_go_with_the_close();
"""
BACKWARDS = """
DROP TRIGGER marks_go_with_the_close ON workshops_session;
DROP FUNCTION workshops_marks_go_with_the_close();
"""


class Migration(migrations.Migration):
    # One table after the other, and none held for the next: a room may be writing meanwhile.
    atomic = False

    dependencies = [("workshops", "0029_what_the_screen_shows")]

    operations = [
        migrations.AddField(
            "node", "recognised", models.PositiveIntegerField(db_default=0, default=0)
        ),
        migrations.AddField("authorbucket", "taps", models.FloatField(db_default=120, default=120)),
        migrations.AddField("authorbucket", "taps_at", models.DateTimeField(blank=True, null=True)),
        migrations.CreateModel(
            name="Mark",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "author_tag",
                        "node",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("author_tag", models.BinaryField(db_column="tag")),
                (
                    "node",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="marks",
                        to="workshops.node",
                    ),
                ),
            ],
        ),
        migrations.RunSQL(CASCADE, migrations.RunSQL.noop),
        migrations.RunSQL(FORWARDS, BACKWARDS),
        *without_statistics(workshops_mark="tag", workshops_authorbucket="taps_at"),
    ]
