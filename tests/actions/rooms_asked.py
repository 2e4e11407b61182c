"""Rooms that are asked something with fixed choices, and what people choose there."""

from tests.factories import a_room, fresh
from workshops.actions import checks, undoing


def a_room_with_answers(people=6):
    return a_room(people=people, answers=3, revealed=True)


def ask_room(room, kind="act", node=None):
    return checks.open_check(room.session, kind, node or room.answers[0])


def choose(seat, check, choice):
    checks.choose(fresh(seat), fresh(check), choice)


def all_choose(room, check, *choices):
    for seat, choice in zip(room.seats, choices, strict=False):
        choose(seat, check, choice)


def undo(room, kind):
    undoing.undo(room.session, room.session.undo_entries.filter(kind=kind, undone=False).first())
