"""One order for everyone: a shuffle of what was written in silence, then what came late."""

import pytest

from tests.factories import a_room, an_answer, fresh
from workshops import board
from workshops.actions import answering, asking, closing, grouping, undoing
from workshops.exports.snapshot import read_record
from workshops.models import UndoEntry
from workshops.models.node import LATE

pytestmark = pytest.mark.django_db

FEW = 12  # no shuffle of as many leaves them as they are: 1 in 479,001,600


def on_screen(room):
    return [
        row.id for row in board.read_board(room.session.pk, board.SCREEN).children(room.why.node_id)
    ]


def late_ones(room, count=FEW):
    """Sent by the fast path and the locked path in turn, and typed in at the desk."""
    said = [an_answer(room.seats[n % 3], fresh(room.why), f"Late {n}") for n in range(count)]
    session = fresh(room.session)
    said.append(answering.add_from_room(session, room.why, "Aloud", "op-id-aloud")[0])
    return [answer.pk for answer in said]


def test_answers_after_the_reveal_are_at_the_end_in_order_of_arrival():
    room = a_room(answers=FEW, revealed=True)
    first = on_screen(room)
    assert max(fresh(answer).sort for answer in room.answers) < LATE
    late = late_ones(room)
    assert on_screen(room) == first + late
    held = board.read_phone_page(room.session.pk).children(room.why.node_id)
    assert [row.id for row in held] == first + late
    assert [node.id for node in read_record(fresh(room.session)).nodes] == [
        room.why.node_id,
        *first,
        *late,
    ]


def test_both_ways_of_writing_draw_the_same_place():
    room = a_room(people=1, revealed=True)
    for n in range(2):
        room.seats[0].session = fresh(room.session)
        # The second is sent by a seat that has spent a token since it was read.
        answer = an_answer(room.seats[0], fresh(room.why), f"Late {n}")
        assert fresh(answer).sort == answer.sort == LATE + answer.revision


def test_a_theme_takes_the_place_of_its_first_answer():
    room = a_room(answers=3, revealed=True)
    first, late = on_screen(room), late_ones(room)
    theme = grouping.group(room.session, [first[0], late[0]], "The same")
    assert on_screen(room) == [theme.pk, *first[1:], *late[1:]]


def test_what_is_silent_again_is_shuffled_again():
    room = a_room(answers=1, revealed=True)
    late = late_ones(room)
    undoing.undo(room.session, UndoEntry.objects.get(kind="reveal"))
    assert room.session.nodes.filter(sort__gte=LATE).count() == 0
    asking.reveal(room.session, room.why)
    assert sorted(on_screen(room)) == sorted([room.answers[0].pk, *late])


@pytest.mark.parametrize("mode", ["silent", "quick"])
def test_the_close_shuffles_what_came_late_and_leaves_it_at_the_end(mode):
    room = a_room(answers=FEW, mode=mode, revealed=mode == "silent")
    first, late = [], on_screen(room)
    if mode == "silent":
        first, late = on_screen(room), late_ones(room, 30)
    assert on_screen(room) == first + late
    closing.close(room.session)
    after = on_screen(room)
    assert after[: len(first)] == first
    assert sorted(after[len(first) :]) == sorted(late)
    assert after[len(first) :] != late
