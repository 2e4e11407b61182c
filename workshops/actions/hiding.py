"""Hiding an answer, with a reason that is public, and showing it again."""

from workshops import rules
from workshops.models import Answer, Node, Why
from workshops.permissions import EVERYTHING

from . import checks, marks, undo_log
from .author_limits import leave_to_the_locked_path
from .change import fresh, session_change
from .vote_counts import delete_overspent_votes, recount_theme_of


def hide(session, node, reason):
    """Hide an answer from phones, big screen and summary; its author can read the reason."""
    with session_change(session) as change:
        answer = set_hidden(change, node.pk, reason)
        _log(change, "hide", answer)


def show(session, node, permissions=EVERYTHING):
    """Show a hidden answer again; after the close only the organiser may."""
    with session_change(session) as change:
        rules.may_show_after_close(change.session, permissions)
        reason = fresh(change, Answer.objects, node.pk).reason
        _log(change, "show", set_visible(change, node.pk), reason=reason)


def set_hidden(change, answer_id, reason):
    """Hide an answer, within a change, and return it."""
    answer = fresh(change, Node.objects.select_related("why", "cause", "parent__why"), answer_id)
    rules.may_hide(change.session, answer)
    hide_now(change, answer, reason)
    return answer


def hide_now(change, answer, reason):
    """Hide an answer, within a change, whoever can read it: nobody, if it is silent or held."""
    was_here, why = answer.state == Node.State.VISIBLE, answer.parent.why
    is_seen = was_here and why.is_revealed
    answer.state, answer.reason = Node.State.HIDDEN, reason
    if is_seen and not hasattr(answer, "why"):
        answer.left_revision = change.revision
    change.reword(answer, "state", "reason", "left_revision", phones=is_seen)
    if was_here:
        _count(change, answer, -1)
    else:
        change.count_writers(why)
    checks.drop_about(change, answer)
    _count_theme_again(change, answer)


def set_visible(change, answer_id):
    """Show a hidden answer again, within a change, and return it."""
    answer = fresh(change, Answer.objects.select_related("parent__why"), answer_id)
    rules.may_show(change.session, answer)
    answer.state, answer.reason, answer.left_revision = Node.State.VISIBLE, "", None
    change.reword(answer, "state", "reason", "left_revision")
    _count(change, answer, +1)
    _touch_while_voting(change, answer.parent.why)
    delete_overspent_votes(change, answer)
    _count_theme_again(change, answer)
    return answer


def _count(change, answer, by):
    leave_to_the_locked_path(answer.author_tag)
    change.count(answer.parent.why, by)


def _count_theme_again(change, answer):
    recount_theme_of(change, answer)
    marks.recount_theme(change, answer.parent.why, answer.theme_id)


def _log(change, kind, answer, **more):
    if not change.session.is_closed:
        undo_log.add(change, kind, answer, node=answer.pk, **more)


def _touch_while_voting(change, why):
    # A dot on the answer counts again, also for a dot given at this moment (fast_path.py).
    if why.stage == Why.Stage.VOTING:
        change.write(why)
