import django.db.models.deletion
from django.db import migrations, models

import workshops.models.node

# A view is in the session of its node, so that it goes with both.
REMARKS = """
CREATE TABLE IF NOT EXISTS workshops_remark (
    id bigint PRIMARY KEY,
    tag bytea,
    text varchar(300) NOT NULL,
    state varchar(8) DEFAULT 'here' NOT NULL,
    reason varchar(200) DEFAULT '' NOT NULL,
    node_id bigint NOT NULL,
    session_id bigint NOT NULL,
    CONSTRAINT remark_once_a_seat UNIQUE (node_id, tag),
    CONSTRAINT remark_in_its_session FOREIGN KEY (session_id, node_id)
        REFERENCES workshops_node (session_id, id) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS remark_in_session ON workshops_remark (session_id);
ALTER TABLE workshops_remark
    ALTER COLUMN tag SET STATISTICS 0,
    ALTER COLUMN text SET STATISTICS 0,
    ALTER COLUMN reason SET STATISTICS 0;
"""

# A process of the version before closes a session without knowing the views in it. They are written
# again in a random order, so that their order in the file does not show who came when.
TRIGGER = """
CREATE OR REPLACE FUNCTION workshops_remarks_lose_their_tags()
    RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE remark bigint;
BEGIN
    FOR remark IN
        SELECT id FROM workshops_remark
        WHERE session_id = NEW.id AND tag IS NOT NULL ORDER BY random()
    LOOP
        UPDATE workshops_remark SET tag = NULL WHERE id = remark;
    END LOOP;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS remarks_lose_their_tags ON workshops_session;
CREATE CONSTRAINT TRIGGER remarks_lose_their_tags AFTER UPDATE ON workshops_session
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.phase = 'closed' AND OLD.phase <> 'closed')
    EXECUTE FUNCTION workshops_remarks_lose_their_tags();
"""
NO_TRIGGER = """
DROP TRIGGER IF EXISTS remarks_lose_their_tags ON workshops_session;
DROP FUNCTION IF EXISTS workshops_remarks_lose_their_tags();
"""


def step(forwards, backwards, *state):
    return migrations.RunSQL(forwards, backwards, state_operations=state)


def of(model):
    return models.ForeignKey(
        db_constraint=False,
        db_index=False,
        on_delete=django.db.models.deletion.CASCADE,
        related_name="remarks",
        to=f"workshops.{model}",
    )


class Migration(migrations.Migration):
    # The trigger locks the sessions: that is no part of what makes the table.
    atomic = False

    dependencies = [("workshops", "0052_collecting")]

    operations = [
        step(
            REMARKS,
            "DROP TABLE IF EXISTS workshops_remark",
            migrations.CreateModel(
                name="Remark",
                fields=[
                    (
                        "id",
                        models.BigIntegerField(
                            default=workshops.models.node.random_id,
                            editable=False,
                            primary_key=True,
                            serialize=False,
                        ),
                    ),
                    ("author_tag", models.BinaryField(blank=True, db_column="tag", null=True)),
                    ("text", models.CharField(max_length=300)),
                    (
                        "state",
                        models.CharField(
                            choices=[("here", "Visible"), ("hidden", "Hidden")],
                            db_default="here",
                            default="here",
                            max_length=8,
                        ),
                    ),
                    (
                        "reason",
                        models.CharField(blank=True, db_default="", default="", max_length=200),
                    ),
                    ("node", of("node")),
                    ("session", of("session")),
                ],
                options={"ordering": ("id",)},
            ),
            migrations.AddIndex(
                "remark", models.Index(fields=["session"], name="remark_in_session")
            ),
            migrations.AddConstraint(
                "remark",
                models.UniqueConstraint(
                    fields=("node", "author_tag"), name="remark_once_a_seat"
                ),
            ),
        ),
        step(TRIGGER, NO_TRIGGER),
    ]
