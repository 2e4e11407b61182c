"""No statistics of what people wrote, nor of keys and times: ../_statistics.py says why.

Our tables are new here, so nothing was gathered that would have to be dropped.
"""

from django.db import migrations

from .._statistics import without_statistics

LEFT_OUT = {
    "workshops_action": "what who by_when how_known due changed reminded_on",
    "workshops_actionupdate": "text day",
    "workshops_authorbucket": "tag tokens_at taps_at recent_at",
    "workshops_bucket": "key tokens_at",
    "workshops_cause": "wording marked_at",
    "workshops_changechoice": "voter choice",
    "workshops_check": "wording counts",
    "workshops_choice": "tag choice counted",
    "workshops_copy": "key content made_at asked_at",
    "workshops_deed": "words details ends_at",
    "workshops_deletionreport": "deleted_at counts",
    "workshops_helper": "token_hash used_at works_until",
    "workshops_invitation": "token_hash used_at works_until",
    "workshops_link": "token_hash origins",
    "workshops_mark": "tag",
    "workshops_membership": "role",
    "workshops_node": "text reason tag op_id first_sent",
    "workshops_organisation": "name logo accent",
    "workshops_plantemplate": "name plan",
    "workshops_remark": "tag text reason",
    "workshops_seat": "secret_hash role_group tokens_at free_from",
    "workshops_session": (
        "code title welcome role_groups created_at opened_at closed_at key salt edited_at languages"
        " screen_desk prompt_text side_names collect_until collected_at voice change_from"
        " change_until change_salt answers_deleted_at noticed_deletion_at joining_code code_until"
    ),
    "workshops_spentkey": "name",
    "workshops_tombstone": "code_hash",
    "workshops_vote": "tag",
    "workshops_why": "opened_at settled_at ends_at prompt_text answers_until revealed_at",
}


def _leave_out(table, columns):
    steps = (f"ALTER COLUMN {column} SET STATISTICS 0" for column in columns.split())
    return f"ALTER TABLE {table} {', '.join(steps)};"


operations = [
    migrations.RunSQL(
        "\n".join(_leave_out(table, columns) for table, columns in LEFT_OUT.items()),
        migrations.RunSQL.noop,
    ),
    *without_statistics(
        auth_group="name",
        auth_user="password last_login username first_name last_name email date_joined",
        django_session="session_key session_data expire_date",
    ),
]
