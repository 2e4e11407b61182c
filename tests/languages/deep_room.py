"""A room with many levels, and the address of its big screen."""

from tests.factories import a_room, an_answer, fresh
from workshops.actions import asking


def a_deep_room(levels):
    """Return a session with 2 answers to each why, which is about the first answer above."""
    room = a_room(answers=2, revealed=True)
    room.path = [room.answers[0]]
    for depth in range(levels - 1):
        asking.settle(room.session, fresh(room.why))
        room.why = asking.ask(room.session, room.path[-1])
        room.path.append(an_answer(room.seats[0], room.why, f"Nobody asked us in time {depth}"))
        an_answer(room.seats[1], room.why, f"There is no money for it {depth}")
        asking.reveal(room.session, room.why)
    return room


def screen_of(session):
    return f"/s/{session.written_code}/screen"
