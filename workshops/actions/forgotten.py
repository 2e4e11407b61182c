"""What ties words to people, and is deleted when their session closes.

Each of these returns the rows of a session. They are found by a subquery and not by a join: to
delete what a join finds, Django has the table read beside itself, which can compare every row with
every row.
"""

from workshops.models import Choice, Mark, SliceShown, UndoEntry, Vote


def _dots(session):
    return Vote.objects.filter(why__in=session.whys.values("pk"))


def _ticks(session):
    return Mark.objects.filter(node__in=session.nodes.values("pk"))


def _choices(session):
    return Choice.objects.filter(of_check__in=session.checks.values("pk"))


def _shown(session):
    return SliceShown.objects.filter(why__in=session.whys.values("pk"))


def _undo(session):
    return UndoEntry.objects.filter(session=session)


def _seats(session):
    return session.seats.all()


def _buckets(session):
    return session.author_buckets.all()


# What people gave, each with its author's tag.
GIVEN = (_dots, _ticks, _choices)
FORGOTTEN = (*GIVEN, _shown, _undo, _seats, _buckets)
