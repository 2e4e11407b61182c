"""Asking why: opening it, leading it through its stages, keeping its clock."""

from datetime import timedelta

from django.db.models import Max
from django.utils import timezone

from workshops import rules
from workshops.models import Node, Session, Why

from . import deeds, redrawing
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
        else:
            _turn_to(now, why)
            if not why.is_open:
                _move(now, why, Why.Stage.READING)
        return why


def reveal(session, why):
    """End silent writing: everyone sees the answers, shuffled."""
    with turn(session) as now:
        why = fresh_why(now, why)
        rules.may_move_to(now.session, why, Why.Stage.READING)
        if why.stage == Why.Stage.WRITING:
            deeds.log(now, "reveal", "Revealed the answers to", why.node, why=why.pk)
        _move(now, why, Why.Stage.READING)


def open_voting(session, why):
    """Turn the room to this why and let everyone place dots.

    Nobody but the desk sees tallies until it ends.
    """
    with turn(session) as now:
        why = fresh_why(now, why)
        rules.may_move_to(now.session, why, Why.Stage.VOTING)
        _turn_to(now, why)
        _move(now, why, Why.Stage.VOTING)


def settle(session, why):
    """End this why: it takes no more answers, and its tallies are shown."""
    with turn(session) as now:
        why = fresh_why(now, why)
        rules.may_move_to(now.session, why, Why.Stage.SETTLED)
        before = why.stage
        _move(now, why, Why.Stage.SETTLED)
        deeds.log(now, "settle", "Settled", why.node, why=why.pk, stage=before)


def reopen(session, why):
    """Go back to reading and more answers, from voting or after a why was settled."""
    with turn(session) as now:
        why = fresh_why(now, why)
        rules.may_move_to(now.session, why, Why.Stage.READING)
        _move(now, why, Why.Stage.READING)


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


def _turn_to(now, why):
    if why.opened != _turns(now.session):
        why.opened = _turns(now.session) + 1
        now.write(why, "opened")
        now.write(why.node)


def _turns(session):
    """How many times the session has asked why."""
    return session.whys.aggregate(newest=Max("opened"))["newest"] or 0


def _new_why(session, node):
    quick = session.mode == Session.Mode.QUICK
    return Why(
        session=session,
        node=node,
        stage=Why.Stage.READING if quick else Why.Stage.WRITING,
        opened=_turns(session) + 1,
        opened_at=timezone.now(),
    )


def _move(now, why, stage):
    before, why.stage = why.stage, stage
    why.settled_at = timezone.now() if stage == Why.Stage.SETTLED else None
    if stage == Why.Stage.SETTLED:
        why.ends_at = None
    now.write(why, "stage", "settled_at", "ends_at")
    now.write(why.node)
    if before == Why.Stage.WRITING:
        redrawing.bring_out(now, why)
    elif before == Why.Stage.SETTLED:
        deeds.retire(now, "settle", why=why.pk)
        redrawing.draw_anew(now, why)
    if stage == Why.Stage.VOTING:
        redrawing.hide_tallies(now, why)
    elif before == Why.Stage.VOTING:
        redrawing.show_tallies(now, why)
