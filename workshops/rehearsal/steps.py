"""One step of a rehearsal: a few people join, write, tick, give their dots, or choose."""

import random
from contextlib import suppress

from workshops import check_kinds, known_by, op_ids, presence
from workshops.actions import answering, checks, joining, marks, remarks, voting
from workshops.actions.rehearsals import MOST_PEOPLE
from workshops.models import Remark, Session, Why
from workshops.rules import Refused

from .room import Room, choosers, speakers, tickers, voters, writers
from .sentences import MISSING, OF_RECORD, OPENERS, said_in

JOIN, DO = 6, 4  # people in a step
SAY_HOW_KNOWN = 0.3
SPEAK = 4  # people who say something of the record


def step(session, *, without_signal=False, chance=random):
    """Let a few of the people who pretend do what comes next.

    `without_signal`: half of the room cannot be reached meanwhile, and does it later.
    """
    room = Room(session, chance)
    with suppress(Refused):  # the desk has just changed what they could do
        _join(room)
    if without_signal:
        room.seats = room.seats[len(room.seats) // 2 :]
    for seat in room.seats:
        presence.note_request(session.pk, seat.pk, polling=True, waiting=0)
    with suppress(Refused):
        _take_part(room)


def _join(room):
    session = room.session
    if session.is_over or session.locked:
        return
    missing = min(MOST_PEOPLE, session.cap) - len(room.seats)
    for _ in range(min(JOIN, missing)):
        group = room.chance.choice(["", *session.groups_to_choose])
        secret = joining.join(session, group)
        room.add(session.seats.get(secret_hash=joining.digest(secret)))


def _take_part(room):
    asked = room.checks
    for check in asked:
        _choose(room, check)
    if room.session.is_closing:
        _speak(room)
    elif not asked and room.session.is_open and (why := room.why):
        _at(room, why)


def _at(room, why):
    is_quick = why.mode_in(room.session) == Session.Mode.QUICK
    if why.stage == Why.Stage.VOTING:
        _vote(room, why)
    elif why.stage == Why.Stage.WRITING:
        _write(room, why)
    else:
        if is_quick:
            _write(room, why)
        _tick(room, why)


def _write(room, why):
    for seat in room.some_without(writers(why), DO):
        text = said_in(room.session, room.chance.choice(OPENERS))
        answer, _ = answering.submit(seat, why, text, op_ids.make())
        if room.chance.random() < SAY_HOW_KNOWN:
            with suppress(Refused):  # it is not asked in a small room, nor of what can be read
                answering.say_how_known(seat, answer, room.chance.choice(list(known_by.WORDS)))


def _tick(room, why):
    answers = room.answers(why)
    for seat in room.some_without(tickers(why), DO) if answers else ():
        with suppress(Refused):  # it is their own
            marks.recognise(seat, room.chance.choice(answers))


def _vote(room, why):
    answers = [answer for answer in room.answers(why) if answer.theme_id is None]
    for seat in room.some_without(voters(why), DO):
        for answer in room.chance.sample(answers, min(room.session.dots, len(answers))):
            voting.give(seat, answer)


def _choose(room, check):
    keys = check_kinds.choices(check.kind, check.way)
    for seat in room.some_without(choosers(check), DO):
        checks.choose(seat, check, room.chance.choice(keys))


def _speak(room):
    """Let a few people say what they think of the record, or who was not here."""
    said = set(speakers(room.session))
    for seat in room.some_without(said, 1) if len(said) < SPEAK else ():
        is_missing = room.chance.random() < 1 / 2
        kind = Remark.Kind.MISSING if is_missing else Remark.Kind.RECORD
        words = room.chance.choice(MISSING if is_missing else OF_RECORD)
        remarks.speak_of_record(seat, kind, said_in(room.session, words))
