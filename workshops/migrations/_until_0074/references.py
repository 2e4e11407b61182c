"""References that Django does not know: what goes with what, whichever process deletes it.

A process of another version, which knows only some of the tables, can then delete accounts,
organisations and sessions, too.
"""

from django.db import migrations

# Each node names its parent together with the session and the depth that the parent must have, so
# the database itself refuses a parent elsewhere, a wrong depth and, since depth must fall, a cycle.
PLACES = """
ALTER TABLE workshops_node
    ADD CONSTRAINT node_place UNIQUE (session_id, id, depth),
    ADD CONSTRAINT node_among_siblings UNIQUE (id, parent_id, kind);
ALTER TABLE workshops_node
    ADD CONSTRAINT node_parent_is_one_level_up
        FOREIGN KEY (session_id, parent_id, parent_depth)
        REFERENCES workshops_node (session_id, id, depth) ON DELETE CASCADE,
    ADD CONSTRAINT node_theme_is_beside
        FOREIGN KEY (theme_id, parent_id, theme_kind)
        REFERENCES workshops_node (id, parent_id, kind) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE workshops_node ADD CONSTRAINT node_of_session UNIQUE (session_id, id);
"""
# What hangs on a node is in the node's session, so that it goes with both.
IN_ITS_SESSION = """
ALTER TABLE workshops_{table} ADD CONSTRAINT {name}
    FOREIGN KEY (session_id, node_id) REFERENCES workshops_node (session_id, id) ON DELETE CASCADE;
"""
GOES_WITH = """
ALTER TABLE workshops_{table} ADD CONSTRAINT {name}
    FOREIGN KEY ({column}) REFERENCES {parent} ON DELETE CASCADE;
"""
OUTLIVES = """
ALTER TABLE workshops_{table} ADD CONSTRAINT {name}
    FOREIGN KEY ({column}) REFERENCES {parent} ON DELETE SET NULL;
"""
BUCKETS = """
ALTER TABLE workshops_authorbucket ADD CONSTRAINT author_bucket_goes_with_its_session
    FOREIGN KEY (session_id) REFERENCES workshops_session ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED;
"""


def _in_its_session(table):
    return IN_ITS_SESSION.format(table=table, name=f"{table}_in_its_session")


def _goes_with(table, name, column, parent):
    return GOES_WITH.format(table=table, name=name, column=column, parent=parent)


def _outlives(table, name, column, parent):
    return OUTLIVES.format(table=table, name=name, column=column, parent=parent)


ACCOUNT, ORGANISATION = "auth_user", "workshops_organisation"
ACTION, SESSION = "workshops_action", "workshops_session"

# In the order in which they came.
REFERENCES = [
    PLACES,
    _in_its_session("why"),
    _in_its_session("cause"),
    BUCKETS,
    _goes_with("mark", "mark_goes_with_its_node", "node_id", "workshops_node"),
    _in_its_session("check"),
    _goes_with("choice", "choice_goes_with_its_check", "check_id", "workshops_check"),
    _goes_with("sliceshown", "workshops_sliceshown_why_id_fkey", "why_id", "workshops_why"),
    _goes_with("actionupdate", "update_goes_with_its_action", "action_id", ACTION),
    _goes_with("colleague", "colleague_goes_with_the_session", "session_id", SESSION),
    _goes_with("colleague", "colleague_goes_with_the_account", "user_id", ACCOUNT),
    _in_its_session("remark"),
    _goes_with("plantemplate", "template_goes_with_its_owner", "owner_id", ACCOUNT),
    _outlives(
        "plantemplate", "template_outlives_its_organisation", "organisation_id", ORGANISATION
    ),
    _goes_with("changechoice", "change_choice_goes_with_its_action", "action_id", ACTION),
    _goes_with("remark", "remark_goes_with_its_session", "session_id", SESSION),
    _goes_with("helper", "helper_goes_with_the_session", "session_id", SESSION),
    _goes_with("deletionreport", "report_goes_with_its_organiser", "organiser_id", ACCOUNT),
    _outlives("deletionreport", "report_outlives_who_deleted", "deleted_by_id", ACCOUNT),
    _outlives("session", "session_outlives_its_organisation", "organisation_id", ORGANISATION),
    _goes_with("appointment", "appointment_goes_with_the_session", "session_id", SESSION),
    _goes_with("appointment", "appointment_goes_with_the_account", "user_id", ACCOUNT),
]

# They go with the tables.
operations = [migrations.RunSQL("".join(REFERENCES), migrations.RunSQL.noop)]
