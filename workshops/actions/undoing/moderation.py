"""Undo what was decided about held answers."""

from workshops.actions import hiding, moderation, remarks
from workshops.actions.change import fresh
from workshops.models import Answer, Node

from .changed import answer_as_it_came, unless_changed
from .remarks import decide_again


def _hold_again(change, node, reason):
    moderation.set_held(change, answer_as_it_came(change, node), reason)


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
