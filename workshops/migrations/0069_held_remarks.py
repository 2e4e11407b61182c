from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

STATES = [("here", "Visible"), ("held", "Held"), ("hidden", "Hidden")]

# A process of the version before closes a session without knowing what is held in it.
HELD_ARE_HIDDEN = """
    UPDATE workshops_remark
        SET state = 'hidden', reason = CASE reason WHEN '' THEN 'not checked' ELSE reason END
        WHERE session_id = NEW.id AND state = 'held';
"""
AT_THE_CLOSE = """
CREATE OR REPLACE FUNCTION workshops_remarks_lose_their_tags()
    RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE remark bigint;
BEGIN
    {first}
    FOR remark IN
        SELECT id FROM workshops_remark
        WHERE session_id = NEW.id AND tag IS NOT NULL ORDER BY random()
    LOOP
        UPDATE workshops_remark SET tag = NULL WHERE id = remark;
    END LOOP;
    RETURN NULL;
END $$;
"""
# The version before does not know the state.
HIDDEN = "UPDATE workshops_remark SET state = 'hidden' WHERE state = 'held';"


class Migration(migrations.Migration):
    # The index is built while rooms go on writing.
    atomic = False

    dependencies = [("workshops", "0068_counted_goes_with_the_close")]

    operations = [
        migrations.AlterField(
            "remark",
            "state",
            models.CharField(choices=STATES, db_default="here", default="here", max_length=8),
        ),
        AddIndexConcurrently(
            "remark",
            models.Index(
                fields=["session"], name="remark_held", condition=models.Q(("state", "held"))
            ),
        ),
        migrations.RunSQL(
            AT_THE_CLOSE.format(first=HELD_ARE_HIDDEN), AT_THE_CLOSE.format(first="") + HIDDEN
        ),
    ]
