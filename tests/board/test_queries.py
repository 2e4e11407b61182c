"""The cost of one update depends on what changed, not on how large the tree has grown."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import a_room, an_answer, fresh
from workshops import board, fragments
from workshops.actions import asking, checks, screen, voting
from workshops.models import Node

pytestmark = pytest.mark.django_db


def grown(answers):
    """A revealed room with that many answers, half of them one level deeper."""
    room = a_room(people=2, answers=2, revealed=True)
    deeper = asking.ask(room.session, room.answers[0])
    asking.reveal(room.session, deeper)
    rows = [
        Node(
            session=room.session,
            kind="answer",
            parent=parent,
            depth=parent.depth + 1,
            path=[*parent.path, parent.pk],
            text=f"Answer {n}",
            revision=2,
        )
        for n in range(answers)
        for parent in [room.why.node if n % 2 else deeper.node]
    ]
    Node.objects.bulk_create(rows)
    return room


def cost_of(act, room, audiences=board.AUDIENCES):
    """Return the queries of an action, and for each page those of its frame and its pieces."""
    session = fresh(room.session)
    since = {audience: board.revision_for(session, audience) for audience in audiences}
    with CaptureQueriesContext(connection) as doing:
        act(room)
    return len(doing), {page: frame_of(room, stood, page) for page, stood in since.items()}


def frame_of(room, since, audience):
    with CaptureQueriesContext(connection) as reading:
        frame = fragments.frame(room.session.pk, since, audience)
    return len(reading), len(frame.upserts) + len(frame.removals)


ACTIONS = {
    "an answer": lambda room: an_answer(room.seats[0], fresh(room.why)),
    "another view on the big screen": lambda room: screen.show(
        room.session, b"one desk", "why", room.why.node_id
    ),
    "a settled why": lambda room: asking.settle(room.session, room.why),
}


@pytest.mark.parametrize("action", ACTIONS)
def test_one_update_costs_the_same_in_a_tree_of_10_and_of_400(action):
    small = cost_of(ACTIONS[action], grown(10))
    large = cost_of(ACTIONS[action], grown(400))
    assert small == large


def next_step(room):
    screen.turn(room.session, b"one desk", 1)


def test_a_step_of_reading_back_costs_the_same_in_a_tree_of_10_and_of_400():
    costs = []
    for size in (10, 400):
        room = grown(size)
        leaf = room.session.nodes.filter(depth=2).first()
        checks.open_check(room.session, "follows", leaf)
        screen.show(room.session, b"one desk", "read_back", leaf.pk)
        costs.append(cost_of(next_step, room, [board.DESK, board.SCREEN]))
    assert costs[0] == costs[1]


def test_a_vote_costs_the_same_in_a_tree_of_10_and_of_400():
    def vote(room):
        voting.give(room.seats[0], room.answers[0])

    costs = []
    for size in (10, 400):
        room = grown(size)
        asking.open_voting(room.session, room.why)
        costs.append(cost_of(vote, room, [board.DESK]))
    assert costs[0] == costs[1]


def test_a_whole_tree_is_read_in_the_same_number_of_queries():
    counts = []
    for size in (10, 400):
        room = grown(size)
        counts.append([queries_of_a_page(room, page) for page in (board.DESK, board.SCREEN)])
    assert counts[0] == counts[1]


def queries_of_a_page(room, audience):
    with CaptureQueriesContext(connection) as reading:
        board.read_board(room.session.pk, audience)
    return len(reading)
