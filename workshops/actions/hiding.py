"""Hiding an answer, with a reason that is public, and bringing it back."""

from workshops import rules
from workshops.models import Answer, Node, Session, Why

from . import deeds
from .tallying import retally_theme_of, take_off_spent_dots
from .turn import fresh, turn


def hide(session, node, reason):
    """Hide an answer from phones, screen and summary; its author is told the reason."""
    with turn(session) as now:
        answer = put_away(now, node.pk, reason)
        _log(now, "hide", "Hid", answer)


def show(session, node, *, is_organiser=True):
    """Bring a hidden answer back; after the close only the organiser may."""
    with turn(session) as now:
        rules.may_publish_again(now.session, is_organiser)
        reason = fresh(now, Answer.objects, node.pk).reason
        _log(now, "show", "Shown again:", bring_back(now, node.pk), reason=reason)


def put_away(now, answer_id, reason):
    """Hide an answer, within a turn, and return it."""
    answer = fresh(now, Node.objects.select_related("why", "cause", "parent__why"), answer_id)
    rules.may_hide(now.session, answer)
    answer.state, answer.reason = Node.State.HIDDEN, reason
    if not hasattr(answer, "why"):
        answer.left_revision = now.revision
    now.reword(answer, "state", "reason", "left_revision")
    now.count(answer.parent.why, -1)
    retally_theme_of(now, answer)
    return answer


def bring_back(now, answer_id):
    """Bring a hidden answer back, within a turn, and return it."""
    answer = fresh(now, Answer.objects.select_related("parent__why"), answer_id)
    rules.may_show(now.session, answer)
    answer.state, answer.reason, answer.left_revision = Node.State.HERE, "", None
    now.reword(answer, "state", "reason", "left_revision")
    now.count(answer.parent.why, +1)
    _let_dots_be_counted_anew(now, answer.parent.why)
    take_off_spent_dots(now, answer)
    retally_theme_of(now, answer)
    return answer


def _log(now, kind, words, answer, **more):
    if now.session.phase != Session.Phase.CLOSED:
        deeds.log(now, kind, words, answer, node=answer.pk, **more)


def _let_dots_be_counted_anew(now, why):
    # A dot on the answer counts again, also for whoever gives another at this moment (quickly.py).
    if why.stage == Why.Stage.VOTING:
        now.write(why)
