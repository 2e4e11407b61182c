"""What ANALYZE may copy into PostgreSQL's tables, where it remains after the rows."""

import pytest
from django.apps import apps
from django.db import connection, models

pytestmark = pytest.mark.django_db

NUMBERS = (models.IntegerField, models.FloatField, models.BooleanField, models.ForeignKey)

# Words of ours, the same in every database. A new column of letters or bytes, or of times, is left
# out of the statistics in a migration (migrations/_statistics.py), or named here.
OURS = {
    "auth_permission": {"name", "codename"},
    "django_content_type": {"app_label", "model"},
    "workshops_session": {
        "mode",
        "phase",
        "prompt_kind",
        "screen_view",
        "screen_pane",
        "closing_step",
        "record",
        "rung",
    },
    "workshops_node": {"kind", "state", "theme_kind", "known_by"},
    "workshops_action": {"commitment"},
    "workshops_activity": {"kind"},
    "workshops_actionupdate": {"kind"},
    "workshops_check": {"kind", "state"},
    "workshops_remark": {"kind", "state"},
    "workshops_why": {"mode", "prompt_kind", "stage"},
    "workshops_deed": {"kind"},
    "workshops_deletionreport": {"kind"},
    "workshops_copy": {"slug", "reader", "state", "language"},
    "workshops_link": {"purpose"},
    "workshops_accountlanguage": {"language"},
    "workshops_organisation": {"second_step"},
}


def tables():
    every = apps.get_models(include_auto_created=True)
    return [model for model in every if not model._meta.proxy]


def is_a_number(field):
    inner = getattr(field, "output_field", None) or getattr(field, "base_field", None) or field
    return isinstance(inner, NUMBERS)


def should_be_left_out(model):
    ours = OURS.get(model._meta.db_table, set())
    fields = model._meta.local_concrete_fields
    return {field.column for field in fields if not is_a_number(field)} - ours


def left_out(model):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attstattarget = 0",
            [model._meta.db_table],
        )
        return {name for (name,) in cursor.fetchall()}


def test_no_column_with_words_keys_secrets_names_or_times_has_statistics():
    tables_of = {model._meta.db_table: model for model in tables()}
    found = {name: left_out(model) for name, model in tables_of.items()}
    assert found == {name: should_be_left_out(model) for name, model in tables_of.items()}


def test_what_was_gathered_before_a_column_was_left_out_is_dropped():
    from workshops.migrations._statistics import BACKWARDS, FORWARDS

    column = {"table": "workshops_bucket", "column": "key"}
    with connection.cursor() as cursor:
        cursor.execute(BACKWARDS.format(**column))
        cursor.execute(
            "INSERT INTO workshops_bucket (key, tokens, tokens_at) "
            "SELECT sha256(number::text::bytea), 1, now() FROM generate_series(1, 100) number"
        )
        cursor.execute("ANALYZE workshops_bucket")
        gathered = "SELECT count(*) FROM pg_stats WHERE tablename = %s AND attname = %s"
        cursor.execute(gathered, ["workshops_bucket", "key"])
        assert cursor.fetchone() == (1,)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(FORWARDS.format(**column))
        cursor.execute("ANALYZE workshops_bucket")
        cursor.execute(gathered, ["workshops_bucket", "key"])
        assert cursor.fetchone() == (0,)
