"""Undo what was decided about held answers."""

from workshops.actions import moderation
from workshops.actions.change import fresh
from workshops.models import Answer, Check, Node

from .changed import unless_changed

ALL_OF_IT = ("parent__why", "why", "cause")


def _hold_again(change, node, reason):
    answer = fresh(change, Answer.objects.select_related(*ALL_OF_IT), node)
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


INVERSES = {"release": _hold_again, "refuse": _decide_again}
