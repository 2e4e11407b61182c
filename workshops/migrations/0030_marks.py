import django.db.models.deletion
from django.db import migrations, models

RECOGNISED = """
ALTER TABLE workshops_node
    ADD COLUMN IF NOT EXISTS recognised integer DEFAULT 0 NOT NULL CHECK (recognised >= 0)
"""
TAPS = """
ALTER TABLE workshops_authorbucket
    ADD COLUMN IF NOT EXISTS taps double precision DEFAULT 120 NOT NULL,
    ADD COLUMN IF NOT EXISTS taps_at timestamp with time zone;
ALTER TABLE workshops_authorbucket ALTER COLUMN taps_at SET STATISTICS 0;
"""
NO_TAPS = """
ALTER TABLE workshops_authorbucket
    DROP COLUMN IF EXISTS taps_at,
    DROP COLUMN IF EXISTS taps;
"""
MARKS = """
CREATE TABLE IF NOT EXISTS workshops_mark (
    tag bytea NOT NULL,
    node_id bigint NOT NULL CONSTRAINT mark_goes_with_its_node
        REFERENCES workshops_node ON DELETE CASCADE,
    PRIMARY KEY (tag, node_id)
);
CREATE INDEX IF NOT EXISTS workshops_mark_node_id_784071d7 ON workshops_mark (node_id);
ALTER TABLE workshops_mark ALTER COLUMN tag SET STATISTICS 0;
"""

# A process of the version before closes a session without knowing the marks in it, so the database
# deletes them. At the commit: by then the change has written every why, and a tick that was under
# way has waited for it or is seen.
TRIGGER = """
CREATE OR REPLACE FUNCTION workshops_marks_go_with_the_close()
    RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM workshops_mark USING workshops_node
    WHERE workshops_node.id = workshops_mark.node_id AND workshops_node.session_id = NEW.id;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS marks_go_with_the_close ON workshops_session;
CREATE CONSTRAINT TRIGGER marks_go_with_the_close AFTER UPDATE ON workshops_session
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.phase = 'closed' AND OLD.phase <> 'closed')
    EXECUTE FUNCTION workshops_marks_go_with_the_close();
"""
NO_TRIGGER = """
DROP TRIGGER IF EXISTS marks_go_with_the_close ON workshops_session;
DROP FUNCTION IF EXISTS workshops_marks_go_with_the_close();
"""


def step(forwards, backwards, *state):
    return migrations.RunSQL(forwards, backwards, state_operations=state)


class Migration(migrations.Migration):
    # One table after the other, and none held for the next: a room may be writing meanwhile. So
    # what has been done stays if a step fails, and each can be done again.
    atomic = False

    dependencies = [("workshops", "0029_what_the_screen_shows")]

    operations = [
        step(
            RECOGNISED,
            "ALTER TABLE workshops_node DROP COLUMN IF EXISTS recognised",
            migrations.AddField(
                "node", "recognised", models.PositiveIntegerField(db_default=0, default=0)
            ),
        ),
        step(
            TAPS,
            NO_TAPS,
            migrations.AddField(
                "authorbucket", "taps", models.FloatField(db_default=120, default=120)
            ),
            migrations.AddField(
                "authorbucket", "taps_at", models.DateTimeField(blank=True, null=True)
            ),
        ),
        step(
            MARKS,
            "DROP TABLE IF EXISTS workshops_mark",
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
        ),
        step(TRIGGER, NO_TRIGGER),
    ]
