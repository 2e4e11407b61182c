"""What ties words to people, and is deleted when their session closes.

Each of these returns the rows of a session.
"""

from workshops.models import Choice, Mark, SliceShown, UndoEntry, Vote


def _dots(session):
    return Vote.objects.filter(why__session=session)


def _ticks(session):
    return Mark.objects.filter(node__session=session)


def _choices(session):
    return Choice.objects.filter(of_check__session=session)


def _shown(session):
    return SliceShown.objects.filter(why__session=session)


def _undo(session):
    return UndoEntry.objects.filter(session=session)


def _seats(session):
    return session.seats.all()


def _buckets(session):
    return session.author_buckets.all()


# What people gave, each with its author's tag.
GIVEN = (_dots, _ticks, _choices)
FORGOTTEN = (*GIVEN, _shown, _undo, _seats, _buckets)
