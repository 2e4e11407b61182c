import django.db.models.deletion
from django.db import migrations, models

SLICES = """
CREATE TABLE IF NOT EXISTS workshops_sliceshown (
    why_id bigint NOT NULL REFERENCES workshops_why ON DELETE CASCADE,
    slice smallint NOT NULL CHECK (slice BETWEEN 0 AND 15),
    phones integer NOT NULL CHECK (phones >= 0),
    PRIMARY KEY (why_id, slice)
)
"""

# A process of the version before closes a session without knowing the table.
TRIGGER = """
CREATE OR REPLACE FUNCTION workshops_slices_go_with_the_close()
    RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM workshops_sliceshown USING workshops_why
    WHERE workshops_why.id = workshops_sliceshown.why_id AND workshops_why.session_id = NEW.id;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS slices_go_with_the_close ON workshops_session;
CREATE CONSTRAINT TRIGGER slices_go_with_the_close AFTER UPDATE ON workshops_session
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.phase = 'closed' AND OLD.phase <> 'closed')
    EXECUTE FUNCTION workshops_slices_go_with_the_close();
"""
NO_TRIGGER = """
DROP TRIGGER IF EXISTS slices_go_with_the_close ON workshops_session;
DROP FUNCTION IF EXISTS workshops_slices_go_with_the_close();
"""


class Migration(migrations.Migration):
    # The table locks whys, the trigger sessions, and a room may be writing meanwhile: 1 after the
    # other. So what has been done stays if a step fails, and each can be done again.
    atomic = False

    dependencies = [("workshops", "0043_checks")]

    operations = [
        migrations.RunSQL(
            SLICES,
            "DROP TABLE IF EXISTS workshops_sliceshown",
            state_operations=[
                migrations.CreateModel(
                    name="SliceShown",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "why",
                                "slice",
                                blank=True,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("slice", models.SmallIntegerField()),
                        ("phones", models.PositiveIntegerField()),
                        (
                            "why",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="slices",
                                to="workshops.why",
                            ),
                        ),
                    ],
                ),
            ],
        ),
        migrations.RunSQL(TRIGGER, NO_TRIGGER),
    ]
