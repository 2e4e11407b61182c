"""What the database does by itself, because a process of another version would not.

A process that does not know a column or a table closes a session without emptying it. What ties
words or choices to people must not outlast the close, nor a key the row that it belongs to.
"""

from django.db import migrations

AT_THE_CLOSE = """
CREATE FUNCTION workshops_{name}() RETURNS trigger LANGUAGE plpgsql AS $$
{body}END $$;
CREATE CONSTRAINT TRIGGER {name} AFTER UPDATE ON workshops_session
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.phase = 'closed' AND OLD.phase <> 'closed')
    EXECUTE FUNCTION workshops_{name}();
"""

# These run at the commit: by then the change has written every why, and what was under way has
# waited for it or is seen.
MARKS = """\
BEGIN
    DELETE FROM workshops_mark USING workshops_node
    WHERE workshops_node.id = workshops_mark.node_id AND workshops_node.session_id = NEW.id;
    RETURN NULL;
"""
WRITERS = """\
BEGIN
    UPDATE workshops_why SET writers = 0 WHERE session_id = NEW.id AND writers <> 0;
    RETURN NULL;
"""
# The check first: it waits for choices under way, and takes no more.
CHOICES = """\
BEGIN
    UPDATE workshops_check SET state = 'dropped' WHERE session_id = NEW.id AND state = 'open';
    DELETE FROM workshops_choice USING workshops_check
    WHERE workshops_check.id = workshops_choice.check_id AND workshops_check.session_id = NEW.id;
    RETURN NULL;
"""
SLICES = """\
BEGIN
    DELETE FROM workshops_sliceshown USING workshops_why
    WHERE workshops_why.id = workshops_sliceshown.why_id AND workshops_why.session_id = NEW.id;
    RETURN NULL;
"""
# What is held is hidden. All are written again in a random order, so that their order in the file
# does not show who came when. (0069 left 4 blanks in the line before the first UPDATE.)
REMARKS = """\
DECLARE remark bigint;
BEGIN
{blanks}
    UPDATE workshops_remark
        SET state = 'hidden', reason = CASE reason WHEN '' THEN 'not checked' ELSE reason END
        WHERE session_id = NEW.id AND state = 'held';

    FOR remark IN
        SELECT id FROM workshops_remark
        WHERE session_id = NEW.id AND tag IS NOT NULL ORDER BY random()
    LOOP
        UPDATE workshops_remark SET tag = NULL WHERE id = remark;
    END LOOP;
    RETURN NULL;
""".format(blanks=" " * 4)
# The same for answers that were counted.
COUNTED = """\
DECLARE node bigint;
BEGIN
    IF EXISTS (SELECT FROM workshops_node WHERE session_id = NEW.id AND counted) THEN
        FOR node IN SELECT id FROM workshops_node WHERE session_id = NEW.id ORDER BY random()
        LOOP
            UPDATE workshops_node SET counted = FALSE WHERE id = node;
        END LOOP;
    END IF;
    RETURN NULL;
"""

# Whatever takes a salt out of a row, or deletes the row, notes the file that is the key's other
# half and must be destroyed.
SALTS = """
CREATE FUNCTION workshops_salt_goes_with_the_close() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.salt := NULL;
    RETURN NEW;
END $$;
CREATE TRIGGER salt_goes_with_the_close BEFORE UPDATE ON workshops_session
    FOR EACH ROW WHEN (NEW.phase = 'closed' AND NEW.salt IS NOT NULL)
    EXECUTE FUNCTION workshops_salt_goes_with_the_close();
"""
SPENT = """
CREATE FUNCTION workshops_note_spent_{key}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO workshops_spentkey (name) VALUES (encode(sha256(OLD.{salt}), 'hex'))
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER note_{key}_spent_by_change AFTER UPDATE ON workshops_session
    FOR EACH ROW WHEN (OLD.{salt} IS NOT NULL AND OLD.{salt} IS DISTINCT FROM NEW.{salt})
    EXECUTE FUNCTION workshops_note_spent_{key}();
CREATE TRIGGER note_{key}_spent_by_deletion AFTER DELETE ON workshops_session
    FOR EACH ROW WHEN (OLD.{salt} IS NOT NULL)
    EXECUTE FUNCTION workshops_note_spent_{key}();
"""

# A process of the version before keys had files finds no key in a session that a newer one opened.
# It would store an answer without a tag, for nobody to take back. The code of the error is one that
# it answers with 503, so that the phone keeps the words and sends them again.
AUTHORS = """
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


def _with_functions(forwards, *names):
    """The operation; taking it back drops the functions, and with them their triggers."""
    return migrations.RunSQL(
        forwards, [f"DROP FUNCTION workshops_{name}() CASCADE" for name in names]
    )


def _at_the_close(name, body):
    return _with_functions(AT_THE_CLOSE.format(name=name, body=body), name)


def _spent(key, salt):
    return _with_functions(SPENT.format(key=key, salt=salt), f"note_spent_{key}")


operations = [
    _with_functions(SALTS, "salt_goes_with_the_close"),
    _spent("key", "salt"),
    _with_functions(AUTHORS, "refuse_without_author"),
    _at_the_close("marks_go_with_the_close", MARKS),
    _at_the_close("writers_go_with_the_close", WRITERS),
    _at_the_close("choices_go_with_the_close", CHOICES),
    _at_the_close("slices_go_with_the_close", SLICES),
    _at_the_close("remarks_lose_their_tags", REMARKS),
    _spent("change_key", "change_salt"),
    _at_the_close("counted_goes_with_the_close", COUNTED),
]
