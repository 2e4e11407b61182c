"""Themes: answers of the same why that the room treats as one. Ungrouping loses nothing."""

from workshops import rules
from workshops.models import Answer, Node, Theme

from . import checks, marks, undo_log
from .change import fresh, session_change
from .vote_counts import recount


def group(session, member_ids, name):
    """Make a theme of answers of one why, and return it."""
    with session_change(session) as change:
        members = _answers(change, member_ids)
        rules.may_group(change.session, members)
        theme = change.add(_beside(members[0], name, min(member.sort for member in members)))
        put_in(change, theme, members)
        known = {"theme": theme.pk, "members": _ids(members), "name": name}
        undo_log.add(change, "group", theme, **known)
        return theme


def rename(session, theme, name):
    """Rename a theme, also if there is a why about it."""
    with session_change(session) as change:
        theme = fresh(change, Theme.objects, theme.pk)
        rules.may_rename(change.session, theme)
        if name == theme.text:
            return
        undo_log.add(change, "rename", theme, theme=theme.pk, before=theme.text, name=name)
        theme.text = name
        change.reword(theme, "text")


def add_members(session, theme, member_ids):
    """Put more answers into a theme."""
    with session_change(session) as change:
        theme = fresh(change, Theme.objects, theme.pk)
        answers = _answers(change, member_ids)
        for answer in answers:
            rules.may_join_theme(change.session, theme, answer)
        put_in(change, theme, answers)
        undo_log.add(change, "join", theme, theme=theme.pk, nodes=_ids(answers))


def take_out(session, node):
    """Remove an answer from its theme."""
    with session_change(session) as change:
        answer = fresh(change, Answer.objects.select_related("theme"), node.pk)
        rules.may_take_out(change.session, answer)
        theme = answer.theme
        let_out(change, theme, [answer])
        undo_log.add(change, "leave", answer, theme=theme.pk, node=answer.pk)


def ungroup(session, theme):
    """Ungroup a theme without a why about it: its answers are separate again."""
    with session_change(session) as change:
        theme = fresh(change, Theme.objects.select_related("why", "cause"), theme.pk)
        members = dissolve(change, theme)
        undo_log.add(change, "ungroup", theme, theme=theme.pk, members=_ids(members))


def dissolve(change, theme):
    """Let go of all members, within a change; return them."""
    rules.may_ungroup(change.session, theme, asked=hasattr(theme, "why"))
    members = list(theme.members.all())
    theme.state, theme.left_revision = Node.State.UNGROUPED, change.revision
    change.write(theme, "state", "left_revision")
    change.write_all(theme.members.all(), theme=None)
    checks.drop_about(change, theme)
    return members


def put_in(change, theme, members):
    """Put answers into a theme, within a change."""
    for member in members:
        member.theme = theme
        change.write(member, "theme")
    _count_again(change, theme)


def let_out(change, theme, members):
    """Take answers out of a theme, within a change."""
    for member in members:
        member.theme = None
        change.write(member, "theme")
    _count_again(change, theme)


def _count_again(change, theme):
    recount(change, theme)
    marks.recount_theme(change, theme.parent.why, theme.pk)


def _answers(change, ids):
    found = list(change.session.nodes.filter(pk__in=ids).select_related("why", "parent__why"))
    rules.require_all(found, ids)
    return found


def _ids(nodes):
    return [node.pk for node in nodes]


def _beside(answer, name, sort):
    return Theme(
        session_id=answer.session_id,
        kind=Node.Kind.THEME,
        parent_id=answer.parent_id,
        depth=answer.depth,
        path=answer.path,
        sort=sort,
        text=name,
    )
