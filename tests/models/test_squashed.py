"""A new database gets the first migrations as 1, and is what it would be with each of them."""

import psycopg
import pytest
from django.core.management import call_command
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader

from tests.faults.own_database import django_on, dump, own_database

APP = "workshops"
LAST = "0074_roles"  # of those that are replaced
ROWS = {
    "applied": "SELECT app, name FROM django_migrations",
    "models": "SELECT app_label, model FROM django_content_type",
    "permissions": "SELECT app_label, model, codename, name FROM auth_permission"
    " JOIN django_content_type AS type ON type.id = content_type_id",
}
OTHERS = """
SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
    AND relname NOT IN ('django_migrations', 'django_content_type', 'auth_permission')
"""


def rows_of(url):
    """Return the rows of 3 tables without their numbers, and how many each other table has."""
    with psycopg.connect(url) as connection:
        found = {name: sorted(connection.execute(rows)) for name, rows in ROWS.items()}
        for (table,) in connection.execute(OTHERS).fetchall():
            (found[table],) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return found


def state_after(loader):
    (newest,) = MigrationLoader(None).graph.leaf_nodes(APP)
    return loader.project_state(newest)


def test_the_models_are_the_same_with_and_without_what_it_replaces():
    loader = MigrationLoader(None)
    each = MigrationLoader(None, replace_migrations=False)
    ways = state_after(loader), state_after(each)
    for one, other in (ways, reversed(ways)):
        assert MigrationAutodetector(one, other).changes(loader.graph) == {}


@pytest.mark.long
@pytest.mark.timeout(300)
def test_tables_and_rows_are_the_same_with_and_without_what_it_replaces(django_db_blocker):
    made = []
    for steps in ([], [(APP, LAST)]):  # one of those replaced, by name, comes alone
        with own_database("made") as url, django_db_blocker.unblock(), django_on(url):
            for step in (*steps, ()):
                call_command("migrate", *step, verbosity=0)
            made.append((dump(url, "--schema-only"), rows_of(url)))
    assert made[0] == made[1]


@pytest.mark.long
@pytest.mark.timeout(600)
def test_a_new_database_can_go_back_to_any_version_and_on_again(django_db_blocker):
    with own_database("back") as url, django_db_blocker.unblock(), django_on(url):
        call_command("migrate", verbosity=0)
        made = dump(url, "--schema-only"), rows_of(url)["applied"]
        for step in [(APP, "0001_the_why_tree"), (), (APP, "zero"), ()]:
            call_command("migrate", *step, verbosity=0)
        assert (dump(url, "--schema-only"), rows_of(url)["applied"]) == made
