"""What facilitators do about answers before the room has read them."""

from workshops import rules
from workshops.hide_reasons import NOT_CHECKED
from workshops.models import Answer, Node
from workshops.models.node import late_sort

from . import undo_log
from .author_limits import leave_to_the_locked_path
from .change import fresh, session_change

ALL_OF_IT = ("parent__why", "why", "cause")


def pause(session):
    """Take no answers from phones until `resume`. What is being written stays there."""
    _set_paused(session, True)


def resume(session):
    """Take answers from phones again."""
    _set_paused(session, False)


def check_first(session):
    """Hold answers from phones until somebody has read them."""
    _set_checks_first(session, True)


def stop_checking(session):
    """Show answers from phones unread from now on. What is held stays held."""
    _set_checks_first(session, False)


def release(session, node, seen):
    """Show a held answer that reads `seen` to the room, or for now to nobody while it is silent."""
    with session_change(session) as change:
        answer = _held(change, node, rules.may_release, seen)
        reason = answer.reason
        set_shown(change, answer)
        undo_log.add(change, "release", answer, node=answer.pk, reason=reason)


def refuse(session, node, reason, seen):
    """Do not show a held answer that reads `seen`. Its author can read why, and write it again."""
    with session_change(session) as change:
        answer = _held(change, node, rules.may_refuse, seen)
        answer.reason = reason
        change.write(answer, "reason", phones=False)
        undo_log.add(change, "refuse", answer, node=answer.pk, reason=reason)


def set_shown(change, answer):
    """Show a held answer, within a change; a late one comes last, so its place tells nothing."""
    why = answer.parent.why
    answer.state, answer.reason, answer.left_revision = Node.State.VISIBLE, "", None
    if why.is_revealed:
        answer.sort = late_sort(change.revision)
    shown = ("state", "reason", "sort", "left_revision")
    change.write(answer, *shown, phones=why.is_revealed)
    _count(change, answer, +1)


def set_held(change, answer, reason):
    """Hold an answer again that was shown, within a change."""
    why = answer.parent.why
    answer.state, answer.reason = Node.State.HELD, reason
    answer.left_revision = change.revision if why.is_revealed else None
    change.reword(answer, "state", "reason", "left_revision", phones=why.is_revealed)
    _count(change, answer, -1)


def hide_unchecked(change):
    """At the close: hide what nobody has shown. What nobody has read says so."""
    held = change.session.nodes.filter(state=Node.State.HELD)
    held.filter(reason="").update(reason=NOT_CHECKED)
    held.update(state=Node.State.HIDDEN)


def _held(change, node, rule, seen):
    answer = fresh(change, Answer.objects.select_related(*ALL_OF_IT), node.pk)
    rule(change.session, answer)
    rules.require_seen(answer, seen)
    return answer


def _count(change, answer, by):
    leave_to_the_locked_path(answer.author_tag)
    change.count(answer.parent.why, by)


def _set_checks_first(session, checks_first):
    with session_change(session) as change:
        rules.may_check_first(change.session)
        if change.session.checks_first != checks_first:
            change.session.checks_first = checks_first
            change.head("checks_first")


def _set_paused(session, paused):
    with session_change(session) as change:
        rules.may_pause(change.session)
        if change.session.paused != paused:
            change.session.paused = paused
            change.head("paused")
