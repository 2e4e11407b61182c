"""What happens in a room, one change after the other, of every kind that its pages show."""

from tests.factories import a_room, an_answer
from workshops.actions import (
    answering,
    asking,
    causes,
    grouping,
    hiding,
    joining,
    undoing,
    voting,
)


def a_silent_room():
    """Three people, each of whom has written one answer in silence."""
    return a_room(people=3, answers=3, mode="full")


def a_workshop(room):
    """Yield after each change."""
    yield from _writing(room)
    theme = grouping.group(room.session, [answer.pk for answer in room.answers[:2]], "Alike")
    yield
    yield from _weighing(room, theme)
    yield from _going_deeper(room, theme)
    yield from _thinking_again(room)


def _writing(room):
    session, why = room.session, room.why
    yield an_answer(room.seats[0], why, "Written in silence")
    yield asking.set_timer(session, why, 60)
    yield asking.reveal(session, why)
    yield answering.add_from_room(session, why, "Said aloud", "op-id-aloud")
    yield hiding.hide(session, room.answers[2], "It names somebody")


def _weighing(room, theme):
    session, why = room.session, room.why
    yield grouping.rename(session, theme, "Very much alike")
    yield asking.open_voting(session, why)
    yield voting.give(room.seats[0], theme)
    yield voting.give(room.seats[1], theme)
    yield asking.settle(session, why)


def _going_deeper(room, theme):
    session = room.session
    why = asking.ask(session, theme)
    yield
    answer = an_answer(room.seats[1], why, "Written under the theme")
    yield
    yield asking.reveal(session, why)
    cause = causes.mark_cause(session, answer, "In words of the room")
    yield
    yield causes.add_action(session, cause, what="Ask earlier", who="Ada")
    yield causes.mark_cause(session, answer, "In better words")
    other = causes.mark_cause(session, theme, "No cause after all")
    yield
    yield causes.unmark_cause(session, other)


def _thinking_again(room):
    session, hidden = room.session, room.answers[2]
    yield hiding.show(session, hidden)
    yield answering.withdraw(room.seats[2], hidden)
    yield asking.reopen(session, room.why)
    yield grouping.take_out(session, room.answers[1])
    yield undoing.undo(session, session.undo_entries.filter(undone=False).latest("revision"))
    yield joining.lock(session)
