"""A host goes from the version before to this one, and back, while a room is at work."""

import json
from contextlib import ExitStack

import pytest
from django.conf import settings
from django.core.management import call_command

from tests.browsers import session_of
from tests.factories import an_organiser
from tests.faults.invariants import assert_invariants
from tests.faults.own_database import django_on, own_database
from tests.live.test_two_servers import words_until
from tests.server import Server
from workshops.models import Session

from .contract import columns_before, columns_of
from .filling import QUESTION, fill
from .old_code import OldCode
from .tables import Tables
from .visitor import Visitor
from .workshop import NODE, Workshop

APP = "workshops"
UNDER = "First 3"  # the why that the room is at
RECORD = ("session", "nodes", "whys", "causes")  # of a JSON file; the rest is in words
WRITERS = """SELECT writers FROM workshops_why AS why JOIN workshops_session AS session
    ON session.id = session_id WHERE title = %s"""
TICKS = "SELECT count(*) FROM workshops_mark"
CHOICES = "SELECT count(*) FROM workshops_choice"
TITLES = "SELECT title FROM workshops_session"
MADE_DUE = """UPDATE workshops_session SET closed_at = closed_at - interval '3 years'
    WHERE title = %s RETURNING title"""
TAKEN = "SELECT count(*) FROM workshops_node WHERE op_id = ANY(%s)"

pytestmark = pytest.mark.slow


@pytest.fixture
def old_code(tmp_path):
    return OldCode(tmp_path, settings.SECRET_KEY)


@pytest.fixture
def database(old_code, django_db_blocker):
    """The address of a database that the old code made; Django's own connection leads there."""
    with own_database("upgrade") as url, django_db_blocker.unblock(), django_on(url):
        old_code.migrate(url)
        assert columns_of(url)[0] == columns_before(), "python -m tests.upgrade.contract"
        yield url


@pytest.mark.long
def test_nothing_is_lost_on_the_way_to_this_version_and_back(old_code, database):
    with ExitStack() as opened:
        tables = opened.enter_context(Tables(database))
        old = opened.enter_context(old_code.server(database))
        organiser = opened.enter_context(Visitor(sessionid=session_of(an_organiser())))
        phones = [opened.enter_context(Visitor()) for _ in range(3)]
        workshop = fill(old, tables, organiser, phones)
        columns = tables.columns()
        held = tables.contents(columns)
        assert {table for table, _ in held} == set(columns), "fill every table"

        call_command("migrate", verbosity=0)
        assert tables.contents(columns) == held

        with Server(database, environment={"COPROD_EXPORT_JOBS": "worker"}) as new:
            assert_exports_agree(workshop, old, new)
            work_side_by_side(workshop, old, new, phones)
            end_one_of_the_other(tables, organiser, old, new, phones)
            delete_what_is_due(tables, organiser, old_code, database, new, phones)
            assert_nothing_is_lost_or_doubled(workshop, old, new, phones)
        held = tables.contents(columns)

        call_command("migrate", APP, old_code.newest_migration, verbosity=0)
        assert tables.columns() == columns
        assert tables.contents(columns) == held
        assert_the_old_code_goes_on(workshop, old, phones)


def work_side_by_side(workshop, old, new, phones):
    """Have phones and the desk use both, in turn, while a page listens at each."""
    servers = (old, new)
    pages = [workshop.page(server, phones[0]) for server in servers]
    for n in range(8):
        here, there = servers[n % 2], servers[1 - n % 2]
        assert workshop.send(here, phones[n % 3], UNDER, f"Both {n}") == 201
        assert workshop.send(there, phones[n % 3], UNDER, f"Both {n}") == 200
    workshop.edit(new, phones[0], "Second 0", "Second 0, edited at the new one")
    workshop.edit(old, phones[0], "Both 0", "Both 0, edited at the old one")
    with workshop.listen(old, phones[1]) as at_old, workshop.listen(new, phones[2]) as at_new:
        workshop.stage(new, UNDER, "reveal")
        words_until(at_old, "Both 7")
        words_until(at_new, "Both 7")
        workshop.send(old, phones[0], UNDER, "Late, at the old one")
        words_until(at_new, "Late, at the old one")
        workshop.send(new, phones[0], UNDER, "Late, at the new one")
        words_until(at_old, "Late, at the new one")
    run_the_desk(workshop, old, new)
    workshop.withdraw(new, phones[1], "Both 4")
    workshop.stage(old, UNDER, "voting")
    for n in range(6):
        for server in (servers[n % 2], servers[1 - n % 2]):
            workshop.vote(server, phones[n % 3], ("Both 1", "Both 6")[n // 3])
    workshop.take_back_vote(old, phones[2], "Both 6")
    assert_changes_of_the_other_fit(workshop, pages, servers, phones[0])


def end_one_of_the_other(tables, organiser, old, new, phones):
    """Have the old code close and delete a session that the new code made and opened."""
    other = Workshop(new, tables, organiser, title="Made by the new one")
    other.desk(new, "start")
    other.join(new, phones[0])
    other.ask(new, QUESTION)
    other.send(new, phones[0], QUESTION, "Soon gone")
    other.join(new, phones[1])
    other.stage(new, QUESTION, "reveal")
    other.recognise(new, phones[1], "Soon gone")
    other.desk(new, "checks/act", node=other.node("Soon gone"))
    other.choose(new, phones[1], "yes")
    assert (tables.value(TICKS), tables.value(CHOICES)) == (1, 1)
    assert tables.value(WRITERS, other.title) == 1
    other.desk(old, "closing")
    other.desk(old, "close")
    assert (tables.value(TICKS), tables.value(CHOICES)) == (0, 0)
    assert tables.value(WRITERS, other.title) == 0
    other.organise(old, "delete")
    assert tables.values(NODE, other.title, "Soon gone") == []


def delete_what_is_due(tables, organiser, old_code, database, new, phones):
    """Have the old code's daily job delete a session of the new code, and nothing else."""
    due = Workshop(new, tables, organiser, title="Due today")
    due.desk(new, "start")
    for phone in phones:
        due.join(new, phone)
    due.ask(new, QUESTION)
    due.send(new, phones[0], QUESTION, "Kept until today")
    due.stage(new, QUESTION, "reveal")
    due.recognise(new, phones[1], "Kept until today")
    due.on_node(new, "Kept until today", "cause", wording="A cause until today")
    due.desk(new, "closing")
    due.desk(new, "close")
    titles = set(tables.values(TITLES))
    assert tables.values(MADE_DUE, due.title) == [due.title]
    old_code.manage(database, "delete_expired_sessions")
    assert set(tables.values(TITLES)) == titles - {due.title}
    assert tables.values(NODE, due.title, "Kept until today") == []


def run_the_desk(workshop, old, new):
    """Do each step at one, and the next step with it at the other."""
    workshop.group(old, "Group of the old", "Both 1", "Both 2")
    workshop.rename(new, "Group of the old", "Renamed by the new")
    workshop.undo(old)
    workshop.group(new, "Group of the new", "Both 3", "Both 7")
    workshop.rename(old, "Group of the new", "Renamed by the old")
    workshop.undo(new)
    workshop.on_node(new, "Both 5", "hide", reason="It names a person")
    workshop.undo(old)
    workshop.on_node(old, "Both 0, edited at the old one", "hide", reason="It names a person")
    workshop.undo(new)
    workshop.on_node(new, "Both 6", "cause", wording="A cause of the new")
    workshop.on_node(old, "Both 6", "actions", what="An action of the old")
    workshop.edit_action(new, "An action of the old", who="Amina", by_when="June")
    workshop.undo(old)


def assert_changes_of_the_other_fit(workshop, pages, servers, phone):
    """Bring each page up to date by the server that did not draw it."""
    now = [workshop.page(server, phone).nodes() for server in servers]
    assert now[0] == now[1]
    for page, other in zip(pages, reversed(servers), strict=True):
        assert page.apply(workshop.changes(other, phone, page.revision))
        assert page.nodes() == now[0]


def assert_nothing_is_lost_or_doubled(workshop, old, new, phones):
    assert_invariants(Session.objects.get(title=workshop.title))
    assert workshop.tables.value(TAKEN, [*workshop.sent]) == len(workshop.sent)
    assert workshop.dots("Both 1") == (3, 3)
    assert workshop.dots("Both 6") == (2, 2)
    assert_exports_agree(workshop, old, new)
    for phone in phones:
        assert_has_all(workshop.mine(new, phone), workshop.mine(old, phone))


def assert_the_old_code_goes_on(workshop, old, phones):
    told = json.dumps(exported(old, workshop))
    assert all(text in told for text in ("Both 1", "Both 7", "Late, at the new one", "Amina"))
    assert "Both 7" in phones[0].page(old, f"/s/{workshop.code}/summary")
    workshop.stage(old, UNDER, "reopen")
    assert workshop.send(old, phones[2], UNDER, "After the way back") == 201


def assert_exports_agree(workshop, old, new):
    """Everything that a file of the old code tells of the session is in one of the new code."""
    known, told = exported(old, workshop), exported(new, workshop)
    for part in RECORD:
        assert_has_all(told[part], known[part])


def assert_has_all(told, known):
    """The new code may tell more of a thing, and not less."""
    if isinstance(known, list):
        for one, other in zip(told, known, strict=True):
            assert_has_all(one, other)
    elif isinstance(known, dict):
        for name, value in known.items():
            assert_has_all(told[name], value)
    else:
        assert told == known


def exported(server, workshop):
    """Return what the organiser's JSON file holds."""
    return workshop.organiser.get(server, f"/sessions/{workshop.code}/export/json").json()
