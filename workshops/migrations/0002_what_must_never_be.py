from django.db import migrations

# Each node names its parent together with the session and the depth that the parent must have, so
# the database itself refuses a parent elsewhere, a wrong depth and, since depth must fall, a cycle.
FORWARDS = """
ALTER TABLE workshops_node
    ADD CONSTRAINT node_place UNIQUE (session_id, id, depth),
    ADD CONSTRAINT node_among_siblings UNIQUE (id, parent_id, kind);
ALTER TABLE workshops_node
    ADD CONSTRAINT node_parent_is_one_level_up
        FOREIGN KEY (session_id, parent_id, parent_depth)
        REFERENCES workshops_node (session_id, id, depth) ON DELETE CASCADE,
    ADD CONSTRAINT node_theme_is_beside
        FOREIGN KEY (theme_id, parent_id, theme_kind)
        REFERENCES workshops_node (id, parent_id, kind) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE workshops_node ADD CONSTRAINT node_of_session UNIQUE (session_id, id);
ALTER TABLE workshops_why ADD CONSTRAINT why_in_its_session
    FOREIGN KEY (session_id, node_id) REFERENCES workshops_node (session_id, id) ON DELETE CASCADE;
ALTER TABLE workshops_cause ADD CONSTRAINT cause_in_its_session
    FOREIGN KEY (session_id, node_id) REFERENCES workshops_node (session_id, id) ON DELETE CASCADE;
"""

BACKWARDS = """
ALTER TABLE workshops_cause DROP CONSTRAINT cause_in_its_session;
ALTER TABLE workshops_why DROP CONSTRAINT why_in_its_session;
ALTER TABLE workshops_node
    DROP CONSTRAINT node_of_session,
    DROP CONSTRAINT node_theme_is_beside,
    DROP CONSTRAINT node_parent_is_one_level_up,
    DROP CONSTRAINT node_among_siblings,
    DROP CONSTRAINT node_place;
"""


class Migration(migrations.Migration):
    dependencies = [("workshops", "0001_the_why_tree")]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
