"""Sessions for tests, made with the same actions that Coprod uses."""

import itertools
import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache

from django.contrib.auth.models import User
from django.utils import timezone

from workshops import access
from workshops.actions import answering, asking, causes, closing, early, joining, sessions
from workshops.cookies import SEAT
from workshops.models import Action, AuthorBucket, Seat, Session, Why
from workshops.models.joined_query import JoinedQuery

numbers = itertools.count(1)


def an_organiser(name="mona"):
    return User.objects.get_or_create(username=name)[0]


def a_session(question="Why is co-production still so rare?", *, opened=True, **plan):
    """Return a session, which is open by default."""
    plan.setdefault("title", "Thursday group")
    session = sessions.create(plan.pop("organiser", None) or an_organiser(), question, **plan)
    if opened:
        sessions.start(session)
    return fresh(session)


def a_seat(session, role_group=""):
    secret = joining.join(session, role_group)
    return access.find_seat_in(session, {SEAT: secret})


def some_seats(session, role_groups):
    """Return a seat for each of these, all stored at once.

    tests/actions/test_seats.py shows that they are as those of people who joined.
    """
    chosen = [group if group in session.groups_to_choose else "" for group in role_groups]
    digests = [joining.digest(secrets.token_urlsafe(24)) for _ in chosen]
    pairs = zip(digests, chosen, strict=True)
    return Seat.objects.bulk_create(
        Seat(session=session, secret_hash=digest, role_group=group) for digest, group in pairs
    )


def an_answer(seat, why, text="We were asked too late"):
    return answering.submit(seat, why, text, f"op-id-{next(numbers):06}")[0]


def bucket_of(seat):
    """Return the token bucket of a seat."""
    return AuthorBucket.objects.get(author_tag=seat.session.author_tag(seat))


def set_tokens(seat, tokens, at=None):
    """Set the tokens in a seat's bucket, and when it was last read."""
    values = {"session": seat.session, "tokens": tokens, "tokens_at": at or timezone.now()}
    tag = seat.session.author_tag(seat)
    AuthorBucket.objects.update_or_create(author_tag=tag, defaults=values)


def fresh(row):
    """Return the row, read again from the database, by a statement that is compiled once."""
    found = _by_id(type(row)).row(row.pk)
    if found is None:
        raise type(row).DoesNotExist
    return next(found)


@cache
def _by_id(model):
    where = f"FROM {model._meta.db_table} WHERE {model._meta.pk.column} = %s"
    return JoinedQuery((model,), where, is_prepared=False)


@dataclass
class ARoom:
    """Return a session with people, in which the first why has been asked."""

    session: Session
    seats: list[Seat]
    why: Why
    answers: list = field(default_factory=list)


def publish_by_group(session):
    """Publish how much each of 2 groups wrote, as if 100 answers had been counted."""
    parts = [[1, ["I use services"]], [2, ["I work in services"]]]
    voice = {"parts": parts, "people": [4, 6], "blocks": [[100, [2, 8]]]}
    Session.objects.filter(pk=session.pk).update(voice=voice)


def a_chain(room, levels):
    """Return `levels` answers, each to the why about the one before, the last one the deepest."""
    chain, why = [], room.why
    for level in range(1, levels + 1):
        chain.append(an_answer(room.seats[0], fresh(why), f"The reason at level {level}"))
        if level < levels:
            why = asking.ask(room.session, chain[-1])
            asking.reveal(room.session, why)
    return chain


def a_room(people=3, answers=0, *, revealed=False, **plan):
    """Return a session with `answers` answers to the question, written one after another."""
    session = a_session(**plan)
    seats = some_seats(session, [""] * people)
    why = asking.ask(session, session.question)
    room = ARoom(session, seats, why)
    for n in range(answers):
        room.answers.append(an_answer(seats[n % people], why, f"Answer number {n}"))
    if revealed:
        asking.reveal(session, why)
    return room


def a_closed_session(*actions, **plan):
    """Return a session that was held and closed, and what it agreed to do about its cause."""
    room = a_room(answers=2, revealed=True, **plan)
    cause = causes.mark_cause(room.session, room.answers[0], "Plans are made without us")
    for what in actions:
        causes.add_action(room.session, cause, what=what)
    closing.close(room.session)
    return fresh(room.session), list(Action.objects.filter(cause=cause))


def a_collecting_room(people=3, answers=0, **plan):
    """Return a session that is not open yet, in which people write early."""
    plan.setdefault("collect_until", timezone.now() + timedelta(days=3))
    session = a_session(opened=False, **plan)
    early.begin(session)
    room = ARoom(fresh(session), [], session.whys.get())
    room.seats = some_seats(room.session, [""] * people)
    for n in range(answers):
        room.answers.append(an_answer(room.seats[n % people], room.why, f"Answer number {n}"))
    return room
