from django.db import migrations

# A tick holds its why FOR KEY SHARE, which an UPDATE lets pass. So a why that goes to another stage
# is locked FOR UPDATE before, also by a process of the version before, which does not know that.
# Otherwise a tick of that moment would be in no count or, with its tag, outlast the close.
TRIGGER = """
CREATE FUNCTION workshops_a_stage_waits_for_ticks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM workshops_why WHERE id = OLD.id FOR UPDATE;
    RETURN NEW;
END $$;
CREATE TRIGGER a_stage_waits_for_ticks BEFORE UPDATE OF stage ON workshops_why
    FOR EACH ROW WHEN (NEW.stage <> OLD.stage)
    EXECUTE FUNCTION workshops_a_stage_waits_for_ticks();
"""
NO_TRIGGER = """
DROP TRIGGER a_stage_waits_for_ticks ON workshops_why;
DROP FUNCTION workshops_a_stage_waits_for_ticks();
"""


class Migration(migrations.Migration):
    dependencies = [("workshops", "0080_archived")]

    operations = [migrations.RunSQL(TRIGGER, NO_TRIGGER)]
