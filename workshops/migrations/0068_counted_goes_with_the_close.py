from django.db import migrations

# A process of the version before closes a session without knowing the column. All answers are
# written again in a random order, so that their order in the file shows nothing in its place.
TRIGGER = """
CREATE OR REPLACE FUNCTION workshops_counted_goes_with_the_close()
    RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE node bigint;
BEGIN
    IF EXISTS (SELECT FROM workshops_node WHERE session_id = NEW.id AND counted) THEN
        FOR node IN SELECT id FROM workshops_node WHERE session_id = NEW.id ORDER BY random()
        LOOP
            UPDATE workshops_node SET counted = FALSE WHERE id = node;
        END LOOP;
    END IF;
    RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS counted_goes_with_the_close ON workshops_session;
CREATE CONSTRAINT TRIGGER counted_goes_with_the_close AFTER UPDATE ON workshops_session
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.phase = 'closed' AND OLD.phase <> 'closed')
    EXECUTE FUNCTION workshops_counted_goes_with_the_close();
"""
NO_TRIGGER = """
DROP TRIGGER IF EXISTS counted_goes_with_the_close ON workshops_session;
DROP FUNCTION IF EXISTS workshops_counted_goes_with_the_close();
"""


class Migration(migrations.Migration):
    dependencies = [("workshops", "0067_floods")]

    operations = [migrations.RunSQL(TRIGGER, NO_TRIGGER)]
