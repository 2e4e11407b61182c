"""What each audience is told of a room."""

import re

from tests.factories import fresh
from workshops import board, fragments
from workshops.actions import undoing
from workshops.board.session_list import read_session_list
from workshops.exports.numbers import numbers_of
from workshops.exports.redaction import redacted_for
from workshops.exports.snapshot import read_record
from workshops.models import UndoEntry

CANARY = "a canary sings"


def told(room, audience, since=0):
    """Return all that an audience receives since a revision, but the time that is left."""
    frame = fragments.frame(room.session.pk, since, audience)
    html = "".join(f"{piece.id} {piece.html}" for piece in frame.upserts)
    return re.sub("<span data-face>.*?</span>", "", html) + str(frame.removals)


def standing(room, audience):
    return board.revision_for(fresh(room.session), audience)


def row_of(session):
    return {field.name: getattr(session, field.attname) for field in session._meta.concrete_fields}


def undo_newest(room):
    undoing.undo(room.session, UndoEntry.objects.filter(session=room.session, undone=False).first())


def everywhere(room):
    """All that anybody can read of a room, but the page of held answers and what its author has."""
    session = fresh(room.session)
    record = read_record(session)
    seen = [told(room, audience) for audience in board.AUDIENCES]
    seen += [redacted_for(reader, record) for reader in ("public", "link", "organiser")]
    seen += [numbers_of(record), read_session_list(session.organiser)]
    seen += [board.read_contributions(session, seat) for seat in room.seats[1:]]
    return "".join(map(str, seen))
