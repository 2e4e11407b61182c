"""Undo what was decided about held answers."""

from workshops.actions import hiding, moderation, remarks
from workshops.actions.change import fresh
from workshops.models import Answer, Check, Node

from .changed import unless_changed
from .remarks import decide_again


def _hold_again(change, node, reason):
    answer = fresh(change, Answer.objects.select_related(*moderation.ALL_OF_IT), node)
    unless_changed(
        answer.state == Node.State.VISIBLE,
        answer.theme_id is None,
        not hasattr(answer, "why"),
        not hasattr(answer, "cause") or answer.cause.removed,
        not answer.votes.exists(),
        not answer.paper_dots,
        not answer.checks.exclude(state=Check.State.DROPPED).exists(),
    )
    moderation.set_held(change, answer, reason)


def _decide_again(change, node, reason):
    answer = fresh(change, Answer.objects, node)
    unless_changed(answer.state == Node.State.HELD, answer.reason == reason)
    answer.reason = ""
    change.write(answer, "reason", phones=False)


def _show_all_again(change, nodes, held, views, reason, held_views=()):
    answers = [fresh(change, Answer.objects, pk) for pk in nodes]
    unless_changed(*((row.state, row.reason) == (Node.State.HIDDEN, reason) for row in answers))
    for pk in nodes:
        hiding.set_visible(change, pk)
    for pk in held:
        _decide_again(change, pk, reason)
    for pk in views:
        remarks.set_visible(change, pk)
    for pk in held_views:
        decide_again(change, pk, reason)


INVERSES = {"release": _hold_again, "refuse": _decide_again, "flood": _show_all_again}
