"""The tables are changed under a room in which everybody writes: forwards, and back again."""

import asyncio
import os
import secrets
import subprocess
import sys

import pytest
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader

from tests.factories import a_room, an_organiser, fresh
from tests.faults.crowd import a_crowd, assert_nothing_is_wrong, is_in_full_swing, run, until
from tests.faults.own_database import django_on, make_tables, own_database
from tests.server import ROOT, Server

APP = "workshops"
OLDEST = "0001"  # before it there is no room
EACH = 15  # answers of a phone: none writes so fast that it has to wait


@pytest.fixture(scope="module")
def tables(schema):
    """The address of a database at the newest migration."""
    with own_database(f"migrating_{secrets.token_hex(6)}") as url:
        make_tables(url, schema)
        yield url


@pytest.fixture
def database(tables, django_db_blocker):
    """The same address; Django's own connection leads there, too."""
    with django_db_blocker.unblock(), django_on(tables):
        yield tables


def migrations():
    """Return all our migrations one by one, the oldest first."""
    (newest,) = MigrationLoader(None).graph.leaf_nodes(APP)
    each = MigrationLoader(None, replace_migrations=False).graph
    return [name for app, name in each.forwards_plan(newest) if app == APP]


def migrate(url, name):
    """Migrate as an operator does, in a separate process."""
    command = [sys.executable, "manage.py", "migrate", "--verbosity=0", APP, name]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"DATABASE_URL": url}, check=True)


def has_told_all(load):
    return len(load.book.answered()) == len(load.texts)


def assert_nothing_is_lost_during(steps, url, answers):
    """The steps lead from the newest migration to the newest one."""

    async def trouble(load):
        for step in steps:
            # A slow machine may have taken in everything by the second step.
            await until(lambda: is_in_full_swing(load) or has_told_all(load))
            await asyncio.to_thread(migrate, url, step)

    how = {"phones": answers // EACH, "answers": answers, "seconds": answers / 12}
    with Server(url) as server:
        session, load = a_crowd(server.url, an_organiser(), **how)
        said = run(load, trouble)
        assert_nothing_is_wrong(said, session)


def test_nothing_is_lost_while_the_newest_migration_is_taken_back_and_done_again(database):
    *_, before, newest = migrations()
    assert_nothing_is_lost_during([before, newest], database, answers=60)


@pytest.mark.long  # two thirds of all migrations, twice
@pytest.mark.timeout(900)
def test_a_running_session_keeps_its_tags_through_the_version_before_keys_had_files(database):
    room = a_room(answers=1)
    before = room.session.author_tag(room.seats[0])
    for name in ("0011", migrations()[-1]):
        call_command("migrate", APP, name, verbosity=0)
    session = fresh(room.session)
    assert (session.salt, session.author_tag(room.seats[0])) == (None, before)


@pytest.mark.long
@pytest.mark.timeout(900)  # each migration is a process of its own, twice
def test_nothing_is_lost_while_all_migrations_are_taken_back_and_done_again(database):
    names = migrations()
    assert names[0].startswith(OLDEST)
    assert_nothing_is_lost_during(
        [*reversed(names[:-1]), *names[1:]], database, answers=100 * len(names)
    )
