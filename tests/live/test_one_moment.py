"""What is read for a page is of one moment, however much is written while it is read."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict
from itertools import count

import pytest
from django.db import connection, connections

from tests.factories import a_room, a_seat, an_answer
from workshops import board
from workshops.actions import asking, causes
from workshops.exports import document_of

pytestmark = pytest.mark.django_db(transaction=True)

SINCE = 4  # somewhere in the middle of the room's changes


def board_for(audience):
    return lambda room: asdict(board.read_board(room.session.pk, audience))


def changes_for(audience):
    return lambda room: board.read_changes(room.session.pk, SINCE, audience)


def data_of(document):
    """What was read; its trees and sections are made from that."""
    return document.record, document.kept, document.numbers, document.headline


READINGS = (
    {f"board for the {audience}": board_for(audience) for audience in board.AUDIENCES}
    | {f"changes for the {audience}": changes_for(audience) for audience in board.AUDIENCES}
    | {
        "room": lambda room: asdict(board.read_phone_page(room.session.pk)),
        "branch": lambda room: asdict(board.read_branch(room.session.pk, room.why.node_id)),
        "document": lambda room: data_of(document_of(room.session, "operator")),
    }
)


# In each run those that are made in the most ways, and what is downloaded.
EVERY_RUN = {"board for the phone", "changes for the desk", "document"}


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(read, id=name, marks=[] if name in EVERY_RUN else [pytest.mark.long])
        for name, read in READINGS.items()
    ],
)
def test_a_reading_is_of_one_moment_although_the_room_continues(read):
    room = a_room(people=2, answers=2, revealed=True)
    as_it_was = read(room)
    with going_on(room) as done:
        meanwhile = read(room)
    assert len(done) > 3
    assert meanwhile == as_it_was
    assert read(room) != as_it_was


@contextmanager
def going_on(room):
    """After each query made inside, another connection changes the room and commits."""
    done, numbers = [], count(1)
    with ThreadPoolExecutor(1) as elsewhere:

        def query(execute, sql, *rest):
            result = execute(sql, *rest)
            if sql.startswith("SELECT"):
                done.append(elsewhere.submit(go_on, room, next(numbers)).result())
            return result

        with connection.execute_wrapper(query):
            yield done
        elsewhere.submit(connections.close_all).result()


def go_on(room, number):
    """One more person, answer, why and cause: something for every query to find."""
    seat = a_seat(room.session)
    answer = an_answer(seat, room.why, f"Said meanwhile {number}")
    asking.ask(room.session, answer)
    causes.mark_cause(room.session, answer, f"Cause {number}")
