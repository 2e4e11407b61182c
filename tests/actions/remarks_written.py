"""Rooms in which people write beside answers, causes and the record."""

from tests.factories import a_room, fresh
from workshops import board
from workshops.actions import causes, closing, remarks, undoing
from workshops.models import UndoEntry

DIFFERENT = "Most of us said yes every time"


def a_room_that_reads(people=5, answers=3, **plan):
    return a_room(people=people, answers=answers, revealed=True, **plan)


def a_room_that_closes(room=None):
    room = room or a_room_that_reads()
    room.cause = causes.mark_cause(room.session, room.answers[0], "They decide first")
    closing.begin_closing(room.session)
    return room


def differ(room, who=4, about=0, text=DIFFERENT):
    return remarks.add_view(fresh(room.seats[who]), room.answers[about], text)


def think(room, who=4):
    """Let a person write all that one can write about the record."""
    seat = fresh(room.seats[who])
    remarks.differ_about_cause(seat, room.cause, DIFFERENT)
    remarks.speak_of_record(seat, "record", "It leaves out the night shift")
    remarks.speak_of_record(seat, "missing", "People who work at night")


def shown(session, audience, node):
    """Return the views that an audience reads beside a node."""
    if audience.is_phone:
        rows = board.branch_of(fresh(session), node.parent_id).children(node.parent_id)
        row = next((row for row in rows if row.id == node.pk), None)
    else:
        row = board.board_of(fresh(session), audience).nodes.get(node.pk)
    return [view.text for view in row.views] if row else []


def undo_last(room):
    """Turn back the last step that was taken."""
    undoing.undo(room.session, UndoEntry.objects.filter(session=room.session, undone=False)[0])
