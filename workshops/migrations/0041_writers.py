from django.db import migrations, models

WRITERS = """
ALTER TABLE workshops_why
    ADD COLUMN IF NOT EXISTS writers integer DEFAULT 0 NOT NULL CHECK (writers >= 0)
"""
INDEX = [
    "DROP INDEX CONCURRENTLY IF EXISTS node_by_author",  # what is left of one that failed
    "CREATE INDEX CONCURRENTLY node_by_author ON workshops_node (parent_id, tag) "
    "WHERE tag IS NOT NULL",
]

# A process of the version before closes a session without knowing the column.
TRIGGER = """
CREATE OR REPLACE FUNCTION workshops_writers_go_with_the_close()
    RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE workshops_why SET writers = 0 WHERE session_id = NEW.id AND writers <> 0;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS writers_go_with_the_close ON workshops_session;
CREATE CONSTRAINT TRIGGER writers_go_with_the_close AFTER UPDATE ON workshops_session
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.phase = 'closed' AND OLD.phase <> 'closed')
    EXECUTE FUNCTION workshops_writers_go_with_the_close();
"""
NO_TRIGGER = """
DROP TRIGGER IF EXISTS writers_go_with_the_close ON workshops_session;
DROP FUNCTION IF EXISTS workshops_writers_go_with_the_close();
"""


def step(forwards, backwards, *state):
    return migrations.RunSQL(forwards, backwards, state_operations=state)


class Migration(migrations.Migration):
    # An index is made while rooms write, which no transaction can do. So what has been done stays
    # if a step fails, and each can be done again.
    atomic = False

    dependencies = [("workshops", "0040_result_and_read_back")]

    operations = [
        step(
            WRITERS,
            "ALTER TABLE workshops_why DROP COLUMN IF EXISTS writers",
            migrations.AddField(
                "why", "writers", models.PositiveIntegerField(db_default=0, default=0)
            ),
        ),
        step(
            INDEX,
            "DROP INDEX CONCURRENTLY IF EXISTS node_by_author",
            migrations.AddIndex(
                "node",
                models.Index(
                    condition=models.Q(author_tag__isnull=False),
                    fields=["parent", "author_tag"],
                    name="node_by_author",
                ),
            ),
        ),
        step(TRIGGER, NO_TRIGGER),
    ]
