"""PostgreSQL plans once what a hall repeats, and words are no part of the statement."""

import psycopg
import pytest
from django.db import connection

from common.prepared_statements import prepared_cursor
from tests.factories import a_room, fresh
from workshops.actions import fast_path
from workshops.models.joined_query import SEAT

pytestmark = pytest.mark.django_db

WORDS = "We were asked too late"
PREPARED = """
SELECT statement, sum(generic_plans + custom_plans) FROM pg_prepared_statements
WHERE strpos(statement, %s) > 0 GROUP BY statement
"""


def runs(part):
    """How often each prepared statement with `part` has run on this connection."""
    with connection.cursor() as cursor:
        cursor.execute(PREPARED, [part])
        return dict(cursor.fetchall())


def test_an_answer_is_one_statement_for_all_authors():
    room, adds = a_room(people=3), "INSERT INTO workshops_node"
    before = sum(runs(adds).values())
    for number, seat in enumerate(room.seats):
        fast_path.add(fresh(seat), fresh(room.why), WORDS, f"op-{number}")
    [(statement, after)] = runs(adds).items()
    assert after == before + 3
    assert WORDS not in statement


def test_a_seat_is_looked_up_by_one_statement():
    look_up = SEAT.statement.partition("%s")[0]
    before = runs(look_up)
    for secret in (b"1", b"2"):
        assert SEAT.row("ABCDEFGH", secret) is None
    [(_statement, after)] = runs(look_up).items()
    assert after == sum(before.values()) + 2


@pytest.fixture
def by_somebody_else():
    """Run a statement on another connection, as a migration does beside a running server."""
    wanted = connection.get_connection_params()
    for name in ("cursor_factory", "context", "prepare_threshold"):
        del wanted[name]
    with psycopg.connect(**wanted, autocommit=True) as other:
        other.execute("CREATE TABLE widened AS SELECT 'why'::varchar(3) AS word")
        yield other.execute
        other.execute("DROP TABLE widened")


@pytest.mark.django_db(transaction=True)
def test_a_column_is_read_whose_type_a_migration_has_changed_since_it_was_planned(by_somebody_else):
    def read():
        with prepared_cursor() as cursor:
            cursor.execute("SELECT word FROM widened WHERE length(word) > %s", [1])
            return cursor.fetchall()

    assert read() == [("why",)]
    by_somebody_else("ALTER TABLE widened ALTER word TYPE varchar(9)")
    assert read() == [("why",)]
