"""How an answer is known: its author says so before the reveal, and nobody sees it earlier."""

import pytest

from tests.factories import a_room, fresh
from workshops import board
from workshops.actions import answering, asking, undoing
from workshops.board import read_contributions
from workshops.rules import Refused

pytestmark = pytest.mark.django_db


def say(room, n, known_by):
    answering.say_how_known(fresh(room.seats[n]), fresh(room.answers[n]), known_by)


def rows_of(room, audience, since=0):
    changed = board.read_changes(room.session.pk, since, audience).nodes
    return {row.id: row.known_by for row in changed if not row.is_question}


@pytest.mark.parametrize("audience", board.AUDIENCES, ids=str)
def test_it_moves_nothing_and_comes_with_the_reveal(audience):
    room = a_room(people=10, answers=2)
    before = fresh(room.session)
    say(room, 0, "self")
    assert fresh(room.session).revision == before.revision
    asking.reveal(room.session, room.why)
    shown = rows_of(room, audience, since=board.revision_for(before, audience))
    assert shown == {room.answers[0].pk: "self", room.answers[1].pk: ""}


def test_a_page_that_has_seen_it_gets_what_was_said_after_the_reveal_was_undone():
    room = a_room(people=10, answers=1)
    say(room, 0, "self")
    asking.reveal(room.session, room.why)
    since = fresh(room.session).revision
    undoing.undo(room.session, room.session.undo_entries.get(kind="reveal"))
    say(room, 0, "")
    asking.reveal(room.session, room.why)
    assert rows_of(room, board.PHONE, since) == {room.answers[0].pk: ""}


def test_it_cannot_be_said_once_others_read_it():
    room = a_room(people=10, answers=1, revealed=True)
    with pytest.raises(Refused, match="Everyone can see this answer now"):
        say(room, 0, "self")


def test_nobody_is_asked_where_it_would_point_at_somebody():
    room = a_room(people=9, answers=1)
    assert asks(room, 0) == [False]
    with pytest.raises(Refused, match="where 10 or more people"):
        say(room, 0, "self")


def test_only_the_last_answer_asks():
    room = a_room(people=10, answers=11)
    assert asks(room, 0) == [False, True]
    asking.reveal(room.session, room.why)
    assert asks(room, 0) == [False, False]


def asks(room, n):
    """Whether each answer of a seat asks, in the order in which they were written."""
    own = read_contributions(fresh(room.session), fresh(room.seats[n])).answers
    written = {answer.pk: number for number, answer in enumerate(room.answers)}
    return [answer.asks for answer in sorted(own, key=lambda answer: written[answer.id])]


def test_what_was_taken_back_does_not_say_how_it_was_known():
    room = a_room(people=10, answers=1)
    say(room, 0, "self")
    answering.withdraw(room.seats[0], room.answers[0])
    assert fresh(room.answers[0]).known_by == ""
