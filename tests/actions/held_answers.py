"""Rooms with an answer that is held, and what happens to it."""

from tests.factories import a_room, an_answer, an_organiser, fresh
from workshops.actions import moderation
from workshops.board.contributions import read_contributions
from workshops.exports.numbers import numbers_of
from workshops.exports.snapshot import read_record
from workshops.models import UndoEntry

SAID = "It was Ms Smith"


def a_checked_room(**more):
    """A room whose answers are checked first, with 1 held answer."""
    room = a_room(people=3, checks_first=True, organiser=an_organiser("owner"), **more)
    room.held = an_answer(room.seats[0], fresh(room.why), SAID)
    return room


def show(room):
    moderation.release(room.session, room.held, fresh(room.held).text)


def refuse(room):
    moderation.refuse(room.session, room.held, "hurtful", fresh(room.held).text)


def newest(room):
    return UndoEntry.objects.filter(session=room.session, undone=False).first()


def own(room):
    (answer,) = read_contributions(fresh(room.session), room.seats[0]).answers
    return answer


def hidden_in_summary(room):
    numbers = numbers_of(read_record(fresh(room.session)))
    return {entry.reason: entry.answers for entry in numbers.hidden}
