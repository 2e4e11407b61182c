"""Hiding an answer, with a reason that is public, and bringing it back."""

from workshops import rules
from workshops.models import Answer, Node, Session, Why

from . import deeds
from .tallying import retally_theme_of, take_off_spent_dots
from .turn import fresh, turn


def hide(session, node, reason):
    """Hide an answer from phones, screen and summary; its author is told the reason."""
    with turn(session) as now:
        answer = fresh(now, Node.objects.select_related("why", "cause", "parent__why"), node.pk)
        rules.may_hide(now.session, answer)
        answer.state, answer.reason = Node.State.HIDDEN, reason
        if not hasattr(answer, "why"):
            answer.left_revision = now.revision
        now.reword(answer, "state", "reason", "left_revision")
        now.count(answer.parent.why, -1)
        retally_theme_of(now, answer)
        if now.session.phase != Session.Phase.CLOSED:
            deeds.log(now, "hide", "Hid", answer, node=answer.pk)


def show(session, node, *, is_organiser=True):
    """Bring a hidden answer back; after the close only the organiser may."""
    with turn(session) as now:
        rules.may_publish_again(now.session, is_organiser)
        bring_back(now, fresh(now, Answer.objects.select_related("parent__why"), node.pk))


def bring_back(now, answer):
    """Bring a hidden answer back, within a turn."""
    rules.may_show(now.session, answer)
    deeds.retire(now, "hide", node=answer.pk)
    answer.state, answer.reason, answer.left_revision = Node.State.HERE, "", None
    now.reword(answer, "state", "reason", "left_revision")
    now.count(answer.parent.why, +1)
    _let_dots_be_counted_anew(now, answer.parent.why)
    take_off_spent_dots(now, answer)
    retally_theme_of(now, answer)


def _let_dots_be_counted_anew(now, why):
    # A dot on the answer counts again, also for whoever gives another at this moment (quickly.py).
    if why.stage == Why.Stage.VOTING:
        now.write(why)
