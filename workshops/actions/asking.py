"""Asking why: opening it, leading it through its stages, keeping its clock."""

from datetime import timedelta

from django.db.models import Max
from django.utils import timezone

from workshops import rules
from workshops.models import Node, Why

from . import deeds, stages
from .turn import fresh, fresh_why, turn


def ask(session, node):
    """Open the why under `node` and return it.

    Asking again turns the room to it: it is the newest once more, and opened for reading again
    where it was settled.
    """
    with turn(session) as now:
        node = fresh(now, Node.objects.select_related("why", "parent__why"), node.pk)
        rules.may_ask(now.session, node)
        why = getattr(node, "why", None)
        if why is None:
            why = now.add(_new_why(now.session, node))
            now.write(node)
            deeds.log(now, "ask", "Asked why:", node, why=why.pk, node=node.pk)
        elif not (why.is_open and _is_newest(now, why)):
            stage = Why.Stage(why.stage) if why.is_open else Why.Stage.READING
            _step(now, why, stage, "again", "Asked why again:", turns_to=True)
        return why


def reveal(session, why):
    """End silent writing: everyone sees the answers, shuffled."""
    with turn(session) as now:
        why = fresh_why(now, why)
        rules.may_move_to(now.session, why, Why.Stage.READING)
        if why.stage == Why.Stage.WRITING:
            _step(now, why, Why.Stage.READING, "reveal", "Revealed the answers to")
        else:
            _reopen(now, why)


def open_voting(session, why):
    """Turn the room to this why and let everyone place dots.

    Nobody but the desk sees tallies until it ends.
    """
    with turn(session) as now:
        why = fresh_why(now, why)
        rules.may_move_to(now.session, why, Why.Stage.VOTING)
        seen = not why.dots_unseen and why.node.children.filter(tally__gt=0).exists()
        _step(now, why, Why.Stage.VOTING, "vote", "Voting opened:", turns_to=True, seen=seen)


def settle(session, why):
    """End this why: it takes no more answers, and its tallies are shown."""
    with turn(session) as now:
        why = fresh_why(now, why)
        rules.may_move_to(now.session, why, Why.Stage.SETTLED)
        _step(now, why, Why.Stage.SETTLED, "settle", "Settled")


def reopen(session, why):
    """Go back to reading and more answers, from voting or after a why was settled."""
    with turn(session) as now:
        why = fresh_why(now, why)
        rules.may_move_to(now.session, why, Why.Stage.READING)
        _reopen(now, why)


def set_clock(session, why, seconds):
    """Start the clock of a why, or extend it, by `seconds`."""
    with turn(session) as now:
        why = fresh_why(now, why)
        rules.may_time(now.session, why)
        at = timezone.now()
        why.ends_at = max(why.ends_at or at, at) + timedelta(seconds=seconds)
        now.write(why, "ends_at")


def stop_clock(session, why):
    """Take the clock of a why away."""
    with turn(session) as now:
        why = fresh_why(now, why)
        rules.may_run(now.session)
        why.ends_at = None
        now.write(why, "ends_at")


def _reopen(now, why):
    _step(now, why, Why.Stage.READING, "reopen", "Reopened:")


def _step(now, why, stage, kind, words, *, turns_to=False, **more):
    """Take a why to another stage, and note where it was for undo."""
    was = {"stage": why.stage, "opened": why.opened, "settled_at": _written(why.settled_at)}
    if turns_to and not _is_newest(now, why):
        why.opened = _turns(now.session) + 1
        now.write(why, "opened")
        now.write(why.node)
    if stage != why.stage:
        stages.move(now, why, stage)
    deeds.log(now, kind, words, why.node, why=why.pk, turn=why.opened, **was, **more)


def _written(moment):
    return moment.isoformat() if moment else None


def _is_newest(now, why):
    return why.opened == _turns(now.session)


def _turns(session):
    """How many times the session has asked why."""
    return session.whys.aggregate(newest=Max("opened"))["newest"] or 0


def _new_why(session, node):
    return Why(
        session=session,
        node=node,
        stage=stages.first(session),
        opened=_turns(session) + 1,
        opened_at=timezone.now(),
    )
