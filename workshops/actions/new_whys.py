"""Opening whys within a change, and settling the why above them."""

from datetime import timedelta

from django.db.models import Max
from django.utils import timezone

from workshops.models import Session, Why

from . import stages, timers, undo_log
from .change import fresh_why

# So long a why that is settled by asking below it takes what was being written.
TAKES_LATE_ANSWERS = timedelta(seconds=60)


def open_whys(change, nodes, *, settles_parents=False, mode="", prompt=None):
    """Open a why under each of these nodes, which is 1 step for undo. Return them.

    With `settles_parents`, settle the open whys that the nodes answer.
    """
    last = last_position(change.session)
    batch = last + len(nodes) if len(nodes) > 1 else None
    whys = [
        change.add(_new_why(change.session, node, mode, prompt, position=last + n, batch=batch))
        for n, node in enumerate(nodes, 1)
    ]
    for node in nodes:
        change.write(node)
    parents = _settle_parents(change, nodes) if settles_parents else []
    _note(change, whys, parents)
    return whys


def open_early(change, question):
    """Open the first why before the session opens: for silent writing, without a timer.

    It is no step for undo.
    """
    is_quick = change.session.mode == Session.Mode.QUICK
    mode = Session.Mode.SILENT if is_quick else ""
    why = _new_why(change.session, question, mode, None, position=1, batch=None)
    timers.stop(why)
    change.add(why)
    change.write(question)


def last_position(session):
    """Return the position of the why that was asked last; 0 before the first."""
    return session.whys.aggregate(newest=Max("position"))["newest"] or 0


def _new_why(session, node, mode, prompt, **place):
    kind, text = prompt or (session.prompt_kind, session.prompt_text)
    why = Why(
        session=session,
        node=node,
        mode=mode or session.mode,
        prompt_kind=kind,
        prompt_text=text,
        opened_at=timezone.now(),
        **place,
    )
    why.stage = stages.first(session, why)
    timers.start(session, why)
    return why


def _settle_parents(change, nodes):
    """Settle the whys that these nodes answer; return what undo needs to open them again."""
    ids = dict.fromkeys(node.parent.why.pk for node in nodes if node.parent_id)
    above = [fresh_why(change, Why(pk=pk)) for pk in ids]
    return [_settle(change, why) for why in above if why.is_open]


def _settle(change, why):
    was = {
        "why": why.pk,
        "stage": why.stage,
        "ends_at": why.ends_at and why.ends_at.isoformat(),
        "timer_seconds": why.timer_seconds,
    }
    stages.move(change, why, Why.Stage.SETTLED, answers_until=timezone.now() + TAKES_LATE_ANSWERS)
    return was | {"settled_at": why.settled_at.isoformat()}


def _note(change, whys, parents):
    [first, *others] = whys
    if others or parents:
        about = None if others else first.node
        pairs = [[why.pk, why.node_id] for why in whys]
        undo_log.add(change, "asks", about, whys=pairs, parents=parents)
    else:
        # A process of the version before can undo it as well.
        undo_log.add(change, "ask", first.node, why=first.pk, node=first.node_id)
