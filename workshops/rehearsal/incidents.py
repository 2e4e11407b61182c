"""What can go wrong in a room, to be practised."""

import random

from django.utils.translation import gettext_noop as _

from workshops import op_ids, rules
from workshops.actions import answering

from .room import Room
from .sentences import said_in

FLOOD = 15  # answers

HURTFUL = _("Some people here are too lazy to care.")
NAMED = _("Mr Smith never answers the phone.")
AGAIN = _("Me again, and again.")

INCIDENTS = {"hurtful": (HURTFUL,), "name": (NAMED,), "flood": (AGAIN,) * FLOOD}


def incident(session, kind, chance=random):
    """Let one of the people who pretend send what nobody wants to read; `kind` is in INCIDENTS."""
    room = Room(session, chance)
    why = room.why if session.is_open and room.seats else None
    rules.may_go_wrong(why)
    seat = room.chance.choice(room.seats)
    for words in INCIDENTS[kind]:
        answering.submit(seat, why, said_in(session, words), op_ids.make())
