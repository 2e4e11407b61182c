"""Undo what was done to answers and themes."""

from workshops import rules
from workshops.actions import black_out, grouping, hiding, remarks
from workshops.actions.change import fresh
from workshops.actions.vote_counts import set_paper_dots
from workshops.models import Answer, Node, Theme

from .changed import answer_as_it_came, unless_changed


def _unwrite(change, node):
    """Delete what was typed in at the desk: it is nobody's, so no place is kept for it."""
    answer = answer_as_it_came(change, node)
    why = answer.parent.why
    typed = change.session.undo_entries.filter(kind__in=("add", "cards", "check"), about=answer)
    typed.update(about=None)
    # The why first: in the version before, a tick that looks for its answer keeps it from this.
    change.count(why, -1)
    remarks.delete(change, answer.remarks.all())
    answer.delete()
    change.delete_files()


def _unwrite_all(change, nodes):
    for node in nodes:
        _unwrite(change, node)


def _unhide(change, node):
    hiding.set_visible(change, node)


def _hide_again(change, node, reason):
    hiding.set_hidden(change, node, reason)


def _fill_gaps(change, node, before, now):
    answer = fresh(change, Answer.objects.select_related("parent__why"), node)
    is_there = answer.state in Node.VISIBLE_OR_HELD
    unless_changed(is_there, answer.text == now)
    black_out.set_words(change, answer, before)


def _ungroup(change, theme, members, name=None):
    theme = fresh(change, Theme.objects.select_related("why", "cause"), theme)
    unless_changed(
        name in (None, theme.text),
        _members(theme) == set(members),
        not theme.votes.exists(),
        not theme.paper_dots,
    )
    grouping.dissolve(change, theme)


def _rename_back(change, theme, before, name):
    theme = fresh(change, Theme.objects, theme)
    unless_changed(theme.state == Node.State.VISIBLE, theme.text == name)
    theme.text = before
    change.reword(theme, "text")


def _regroup(change, theme, members):
    theme = fresh(change, Theme.objects, theme)
    # Even if its words have changed, an answer without a theme can be in the theme again.
    free = list(change.session.nodes.filter(pk__in=members, theme=None, why=None))
    unless_changed(theme.state == Node.State.UNGROUPED, len(free) == len(members))
    theme.state, theme.left_revision = Node.State.VISIBLE, None
    change.write(theme, "state", "left_revision")
    grouping.put_in(change, theme, free)


def _put_back(change, theme, node):
    theme = fresh(change, Theme.objects, theme)
    answer = fresh(change, Answer.objects.select_related("why"), node)
    rules.may_join_theme(change.session, theme, answer)
    grouping.put_in(change, theme, [answer])


def _take_out(change, theme, nodes):
    theme = fresh(change, Theme.objects, theme)
    answers = list(theme.members.filter(pk__in=nodes))
    unless_changed(len(answers) == len(nodes))
    grouping.let_out(change, theme, answers)


def _put_on_paper_before(change, node, before, after):
    node = fresh(change, Node.objects.select_related("parent__why__node"), node)
    unless_changed(node.state == Node.State.VISIBLE, node.paper_dots == after)
    set_paper_dots(change, node, before)


def _members(theme):
    return set(theme.members.values_list("pk", flat=True))


INVERSES = {
    "add": _unwrite,
    "cards": _unwrite_all,
    "hide": _unhide,
    "show": _hide_again,
    "blackout": _fill_gaps,
    "group": _ungroup,
    "rename": _rename_back,
    "ungroup": _regroup,
    "join": _take_out,
    "leave": _put_back,
    "paper": _put_on_paper_before,
}
