import django.db.models.deletion
from django.db import migrations, models

COLUMNS = """
ALTER TABLE workshops_session
    ADD COLUMN IF NOT EXISTS change_from date,
    ADD COLUMN IF NOT EXISTS change_until date,
    ADD COLUMN IF NOT EXISTS change_salt bytea;
ALTER TABLE workshops_session
    ALTER COLUMN change_from SET STATISTICS 0,
    ALTER COLUMN change_until SET STATISTICS 0,
    ALTER COLUMN change_salt SET STATISTICS 0;
"""
NO_COLUMNS = """
ALTER TABLE workshops_session
    DROP COLUMN IF EXISTS change_salt,
    DROP COLUMN IF EXISTS change_until,
    DROP COLUMN IF EXISTS change_from;
"""
CHANGED = """
ALTER TABLE workshops_action ADD COLUMN IF NOT EXISTS changed jsonb;
ALTER TABLE workshops_action ALTER COLUMN changed SET STATISTICS 0;
"""
CHOICES = """
CREATE TABLE IF NOT EXISTS workshops_changechoice (
    voter bytea NOT NULL,
    choice varchar(8) NOT NULL,
    action_id bigint NOT NULL CONSTRAINT change_choice_goes_with_its_action
        REFERENCES workshops_action ON DELETE CASCADE,
    PRIMARY KEY (voter, action_id)
);
CREATE INDEX IF NOT EXISTS workshops_changechoice_action_id_9b729aa5
    ON workshops_changechoice (action_id);
ALTER TABLE workshops_changechoice
    ALTER COLUMN voter SET STATISTICS 0,
    ALTER COLUMN choice SET STATISTICS 0;
"""

# As for the key of the session itself: whatever takes this salt out of a row, or deletes the row,
# notes the file that must be destroyed. A process of the version before does not know it.
TRIGGER = """
CREATE OR REPLACE FUNCTION workshops_note_spent_change_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO workshops_spentkey (name) VALUES (encode(sha256(OLD.change_salt), 'hex'))
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS note_change_key_spent_by_change ON workshops_session;
CREATE TRIGGER note_change_key_spent_by_change AFTER UPDATE ON workshops_session
    FOR EACH ROW WHEN (
        OLD.change_salt IS NOT NULL AND OLD.change_salt IS DISTINCT FROM NEW.change_salt
    )
    EXECUTE FUNCTION workshops_note_spent_change_key();
DROP TRIGGER IF EXISTS note_change_key_spent_by_deletion ON workshops_session;
CREATE TRIGGER note_change_key_spent_by_deletion AFTER DELETE ON workshops_session
    FOR EACH ROW WHEN (OLD.change_salt IS NOT NULL)
    EXECUTE FUNCTION workshops_note_spent_change_key();
"""
# Going back ends what is being asked, and destroys its keys.
NO_TRIGGER = """
UPDATE workshops_session SET change_salt = NULL WHERE change_salt IS NOT NULL;
DROP TRIGGER IF EXISTS note_change_key_spent_by_deletion ON workshops_session;
DROP TRIGGER IF EXISTS note_change_key_spent_by_change ON workshops_session;
DROP FUNCTION IF EXISTS workshops_note_spent_change_key();
"""


def step(forwards, backwards, *state):
    return migrations.RunSQL(forwards, backwards, state_operations=state)


def added(model, name, field):
    return migrations.AddField(model, name, field(blank=True, null=True))


class Migration(migrations.Migration):
    # One table after the other, and none held for the next. What has been done stays if a step
    # fails, and each can be done again.
    atomic = False

    dependencies = [("workshops", "0056_plan_templates")]

    operations = [
        step(
            COLUMNS,
            NO_COLUMNS,
            added("session", "change_from", models.DateField),
            added("session", "change_until", models.DateField),
            added("session", "change_salt", models.BinaryField),
        ),
        step(
            CHANGED,
            "ALTER TABLE workshops_action DROP COLUMN IF EXISTS changed",
            added("action", "changed", models.JSONField),
        ),
        step(
            CHOICES,
            "DROP TABLE IF EXISTS workshops_changechoice",
            migrations.CreateModel(
                name="ChangeChoice",
                fields=[
                    (
                        "pk",
                        models.CompositePrimaryKey(
                            "voter",
                            "action",
                            blank=True,
                            editable=False,
                            primary_key=True,
                            serialize=False,
                        ),
                    ),
                    ("voter", models.BinaryField()),
                    ("choice", models.CharField(max_length=8)),
                    (
                        "action",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="change_choices",
                            to="workshops.action",
                        ),
                    ),
                ],
            ),
        ),
        step(TRIGGER, NO_TRIGGER),
    ]
