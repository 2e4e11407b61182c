"""What a transaction wrote, in PostgreSQL's files and log: never an answer and a seat.

Half of an answer's tag is in a file that the close destroys, and files and log stay until they are
scrubbed. So nothing in them may lead from what someone sent to the row of their seat.
"""

import re
from collections import defaultdict

import pytest
from django.db import connection

from tests.actions.test_fast_path import falls_back
from tests.actions.voice_rooms import Room
from tests.factories import a_seat, fresh
from tests.faults.own_database import django_on, make_tables, own_postgres
from workshops.actions import answering, asking, checks, fast_path, marks, remarks, voting
from workshops.models import Answer, AuthorBucket, Choice, Mark, Node, Remark, Seat, Vote

SENT = {model._meta.db_table for model in (Node, Vote, Mark, Choice, Remark, AuthorBucket)}
SEATS = Seat._meta.db_table
RECORD = re.compile(r"tx: +(\d+),.*?lsn: ([0-9A-F]+)/([0-9A-F]+)")
RELATION = re.compile(r"rel (\d+/\d+/\d+)")


@pytest.fixture(scope="module")
def postgres(schema, django_db_blocker):
    with own_postgres() as own, django_db_blocker.unblock(), django_on(own.address):
        make_tables(own.address, schema)
        with connection.cursor() as cursor:
            cursor.execute("CREATE EXTENSION pageinspect")
        yield own


@pytest.fixture(params=["fast_path", "locked_path"])
def way(request, monkeypatch):
    if request.param == "locked_path":
        monkeypatch.setattr(fast_path, "add", falls_back)
        monkeypatch.setattr(fast_path, "give", falls_back)
        monkeypatch.setattr(marks, "_at_once", falls_back)
        monkeypatch.setattr(checks, "_at_once", falls_back)
    return request.param


def everybody_sends():
    """Each seat sends an answer, changes it, sends another, ticks one, chooses, and moves a dot.

    The reveal publishes how much each group wrote.
    """
    room = Room()
    room.write(2)
    for number, seat in enumerate(room.seats):
        answer, _ = answering.submit(fresh(seat), fresh(room.why), f"Too late {number}", "op-1-abc")
        answering.edit(seat, answer, f"Much too late {number}")
        answering.submit(fresh(seat), fresh(room.why), f"Too far {number}", "op-2-abc")
    asking.reveal(room.session, room.why)
    nodes = Answer.objects.filter(session=room.session).select_related("parent__why")
    for seat in room.seats:
        tag = room.session.author_tag(seat)
        other = next(node for node in nodes if node.author_tag != tag)
        marks.recognise(fresh(seat), other)
        view = remarks.add_view(fresh(seat), other, "Not for us")
        remarks.add_view(fresh(seat), other, "Not for most of us")
        remarks.withdraw(fresh(seat), view)
        remarks.add_view(fresh(seat), other, "Not for us")
    check = checks.open_check(room.session, "act", nodes[0])
    for seat in room.seats:
        checks.choose(fresh(seat), check, "yes")
        checks.choose(fresh(seat), check, "unsure")
    asking.open_voting(room.session, room.why)
    nodes = nodes.all()
    for seat, node in zip(room.seats, nodes, strict=False):
        voting.give(fresh(seat), node)
        voting.take_back(fresh(seat), node)
        voting.give(fresh(seat), node)
    a_seat(room.session)
    assert room.blocks() == [30]


def written_in_the_log(postgres, since):
    """Which of our tables each transaction wrote to or locked rows of, by its number."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_flush_lsn()")
        (until,) = cursor.fetchone()
        cursor.execute(
            "SELECT pg_relation_filepath(oid), relname FROM pg_class "
            "WHERE relkind = 'r' AND relname LIKE 'workshops_%'"
        )
        names = {path.removeprefix("base/"): name for path, name in cursor.fetchall()}
    log = [f"--path={postgres.cluster / 'pg_wal'}", f"--start={since}", f"--end={until}"]
    said = postgres.user.run([postgres.binaries / "bin/pg_waldump", *log])
    tables = defaultdict(set)
    for line in said.splitlines():
        number = int(RECORD.search(line).group(1))
        files = (found.partition("/")[2] for found in RELATION.findall(line))
        tables[number] |= {names[file] for file in files if file in names}
    del tables[0]
    return tables


def written_in_files():
    """The same from every version of every row, the dead ones as well."""
    tables = defaultdict(set)
    with connection.cursor() as cursor:
        for name in [*SENT, SEATS]:
            cursor.execute(
                "SELECT t_xmin::text::int, t_xmax::text::int FROM generate_series(0, "
                "pg_relation_size(%s) / 8192 - 1) page, "
                "heap_page_items(get_raw_page(%s, page::int)) WHERE t_xmin IS NOT NULL",
                [name, name],
            )
            for row in cursor.fetchall():
                for number in row:
                    tables[number].add(name)
    tables.pop(0, None)
    return tables


@pytest.mark.usefixtures("way")
def test_no_transaction_that_wrote_what_somebody_sent_touched_a_seat(postgres):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_lsn()")
        (since,) = cursor.fetchone()
    everybody_sends()
    for tables in (written_in_the_log(postgres, since), written_in_files()):
        both = [names for names in tables.values() if SEATS in names and names & SENT]
        assert both == []
        # They were looked at: of each kind there were some.
        assert {SEATS, *SENT} <= set().union(*tables.values())
