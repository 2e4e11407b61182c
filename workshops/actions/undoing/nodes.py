"""Turning back what was done to answers and themes."""

from workshops import rules
from workshops.actions import grouping, hiding
from workshops.actions.turn import fresh
from workshops.models import Answer, Copy, Node, Theme

from .changed import unless_changed

ALL_OF_IT = ("parent__why", "why", "cause")


def _unwrite(now, node):
    """What was typed in at the desk leaves altogether: it is nobody's, and no place is kept."""
    answer = fresh(now, Answer.objects.select_related(*ALL_OF_IT), node)
    unless_changed(
        answer.state == Node.State.HERE,
        answer.theme_id is None,
        not hasattr(answer, "why"),
        not hasattr(answer, "cause") or answer.cause.removed,
        not answer.votes.exists(),
    )
    why = answer.parent.why
    now.session.deeds.filter(kind="add", about=answer).update(about=None)
    answer.delete()
    now.count(why, -1)
    Copy.objects.of(now.session).delete()


def _unhide(now, node):
    hiding.bring_back(now, node)


def _hide_again(now, node, reason):
    hiding.put_away(now, node, reason)


def _ungroup(now, theme, members, name=None):
    theme = fresh(now, Theme.objects.select_related("why", "cause"), theme)
    unless_changed(
        name in (None, theme.text), _members(theme) == set(members), not theme.votes.exists()
    )
    grouping.dissolve(now, theme)


def _rename_back(now, theme, before, name):
    theme = fresh(now, Theme.objects, theme)
    unless_changed(theme.state == Node.State.HERE, theme.text == name)
    theme.text = before
    now.reword(theme, "text")


def _regroup(now, theme, members):
    theme = fresh(now, Theme.objects, theme)
    # Whatever became of its words since, an answer that stands alone can lie in the theme again.
    free = list(now.session.nodes.filter(pk__in=members, theme=None, why=None))
    unless_changed(theme.state == Node.State.UNGROUPED, len(free) == len(members))
    theme.state, theme.left_revision = Node.State.HERE, None
    now.write(theme, "state", "left_revision")
    grouping.put_in(now, theme, free)


def _put_back(now, theme, node):
    theme = fresh(now, Theme.objects, theme)
    answer = fresh(now, Answer.objects.select_related("why"), node)
    rules.may_join_theme(now.session, theme, answer)
    grouping.put_in(now, theme, [answer])


def _take_out(now, theme, nodes):
    theme = fresh(now, Theme.objects, theme)
    answers = list(theme.members.filter(pk__in=nodes))
    unless_changed(len(answers) == len(nodes))
    grouping.let_out(now, theme, answers)


def _members(theme):
    return set(theme.members.values_list("pk", flat=True))


INVERSES = {
    "add": _unwrite,
    "hide": _unhide,
    "show": _hide_again,
    "group": _ungroup,
    "rename": _rename_back,
    "ungroup": _regroup,
    "join": _take_out,
    "leave": _put_back,
}
