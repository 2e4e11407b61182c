from django.db import migrations

# A process of the version before keys had files finds no key in a session that a newer one opened.
# It would store an answer without a tag, for nobody to take back. The code of the error is one that
# it answers with 503, so that the phone keeps the words and sends them again.
FORWARDS = """
CREATE FUNCTION workshops_refuse_without_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what is sent needs a tag' USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;
CREATE TRIGGER answer_has_an_author BEFORE INSERT ON workshops_node
    FOR EACH ROW WHEN (NEW.op_id IS NOT NULL AND NEW.tag IS NULL)
    EXECUTE FUNCTION workshops_refuse_without_author();
CREATE TRIGGER dot_has_an_author BEFORE INSERT ON workshops_vote
    FOR EACH ROW WHEN (NEW.tag IS NULL)
    EXECUTE FUNCTION workshops_refuse_without_author();
"""
BACKWARDS = """
DROP TRIGGER dot_has_an_author ON workshops_vote;
DROP TRIGGER answer_has_an_author ON workshops_node;
DROP FUNCTION workshops_refuse_without_author();
"""


class Migration(migrations.Migration):
    dependencies = [("workshops", "0015_author_buckets")]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
