"""Asking why: opening it, leading it through its stages, keeping its timer."""

from django.db.models import Q

from workshops import rules
from workshops.models import Node, Why

from . import screen, stages, timers, undo_log
from .change import fresh, fresh_all, fresh_why, session_change
from .new_whys import last_position, open_whys


def ask(session, node, *, desk=None, settles_parent=False, mode="", prompt=None):
    """Open the why under `node` and return it. If nobody conducts, `desk` does from then on.

    `prompt` is a key of prompts.py and the words of one's own. Without it, and without a mode, it
    is asked as planned. `settles_parent` settles the why that the node answers. Asking again makes
    it the newest why, and opens it for reading again if it was settled; it is still asked as it
    was, and the why that its node answers stays as it is.
    """
    with session_change(session) as change:
        node = fresh(change, Node.objects.select_related("why", "parent__why"), node.pk)
        rules.may_ask(change.session, node)
        why = getattr(node, "why", None)
        if why is None:
            how = {"mode": mode, "prompt": prompt, "settles_parents": settles_parent}
            [why] = open_whys(change, [node], **how)
        elif not (why.is_open and _is_newest(change, why)):
            stage = Why.Stage(why.stage) if why.is_open else Why.Stage.READING
            _step(change, why, stage, "again", turns_to=not _is_newest(change, why))
        if desk is not None:
            screen.conduct_if_nobody_does(change, desk)
        return why


def ask_several(session, nodes, *, desk=None, settles_parents=False, mode="", prompt=None):
    """Ask why about several answers at once, which is 1 step, and return the whys.

    Phones spread over them. If the big screen follows `desk`, it shows all open whys side by side.
    """
    with session_change(session) as change:
        rows = Node.objects.select_related("why", "parent__why")
        found = fresh_all(change, rows, [node.pk for node in nodes])
        rules.may_ask_several(change.session, found)
        found.sort(key=lambda node: (node.depth, node.sort, node.pk))
        how = {"mode": mode, "prompt": prompt, "settles_parents": settles_parents}
        whys = open_whys(change, found, **how)
        if desk is not None:
            screen.show_side_by_side(change, desk)
        return whys


def reveal(session, why):
    """End silent writing: everyone sees the answers, shuffled."""
    with session_change(session) as change:
        why = fresh_why(change, why)
        rules.may_move_to(change.session, why, Why.Stage.READING)
        if why.stage == Why.Stage.WRITING:
            _step(change, why, Why.Stage.READING, "reveal")
        else:
            _reopen(change, why)


def open_voting(session, why):
    """Turn the room to this why and let everyone give dots.

    One that was asked together with the newest is where the room is already: the others go on.
    Nobody but the desk sees tallies until it ends.
    """
    with session_change(session) as change:
        why = fresh_why(change, why)
        rules.may_move_to(change.session, why, Why.Stage.VOTING)
        dotted = Q(tally__gt=0) | Q(paper_dots__gt=0)
        seen = not why.dots_unseen and why.node.children.filter(dotted).exists()
        turns_to = not _is_where_the_room_is(change, why)
        _step(change, why, Why.Stage.VOTING, "vote", turns_to=turns_to, seen=seen)


def settle(session, why):
    """End this why: it takes no more answers, and its tallies are shown."""
    with session_change(session) as change:
        why = fresh_why(change, why)
        rules.may_move_to(change.session, why, Why.Stage.SETTLED)
        _step(change, why, Why.Stage.SETTLED, "settle")


def reopen(session, why):
    """Go back to reading and more answers, from voting or after a why was settled."""
    with session_change(session) as change:
        why = fresh_why(change, why)
        rules.may_move_to(change.session, why, Why.Stage.READING)
        _reopen(change, why)


def set_timer(session, why, seconds):
    """Start the timer of a why, or extend it, by `seconds`."""
    with session_change(session) as change:
        why = fresh_why(change, why)
        rules.may_time(change.session, why)
        timers.extend(why, seconds)
        change.write(why, "ends_at", "timer_seconds")


def stop_timer(session, why):
    """Stop the timer of a why."""
    with session_change(session) as change:
        why = fresh_why(change, why)
        rules.may_run(change.session)
        timers.stop(why)
        change.write(why, "ends_at", "timer_seconds")


def _reopen(change, why):
    _step(change, why, Why.Stage.READING, "reopen")


def _step(change, why, stage, kind, *, turns_to=False, **more):
    """Move a why to another stage, and note the previous one for undo.

    `turns_to`: turn the room to it.
    """
    was = {"stage": why.stage, "opened": why.position, "settled_at": _written(why.settled_at)}
    timer = (why.ends_at, why.timer_seconds)
    if turns_to:
        why.position = last_position(change.session) + 1
        change.write(why, "position")
        change.write(why.node)
    if stage != why.stage:
        stages.move(change, why, stage)
    noted = {"why": why.pk, "turn": why.position} | was | more
    undo_log.add(change, kind, why.node, timer=timer, **noted)


def _written(moment):
    return moment.isoformat() if moment else None


def _is_newest(change, why):
    return why.position == last_position(change.session)


def _is_where_the_room_is(change, why):
    """Return True if it was asked last, or together with the one that was."""
    return last_position(change.session) in (why.position, why.asked_together)
