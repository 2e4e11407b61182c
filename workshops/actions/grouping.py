"""Themes: answers of the same why that the room treats as one. Ungrouping loses nothing."""

from workshops import rules
from workshops.models import Answer, Node, Theme
from workshops.rules import Refused

from . import deeds
from .tallying import retally
from .turn import fresh, turn


def group(session, member_ids, name):
    """Make a theme of answers of one why, and return it."""
    with turn(session) as now:
        members = _answers(now, member_ids)
        rules.may_group(now.session, members)
        theme = now.add(_beside(members[0], name, min(member.sort for member in members)))
        put_in(now, theme, members)
        known = {"theme": theme.pk, "members": _ids(members), "name": name}
        deeds.log(now, "group", "Grouped", theme, **known)
        return theme


def rename(session, theme, name):
    """Give a theme another name, also where it was asked why."""
    with turn(session) as now:
        theme = fresh(now, Theme.objects, theme.pk)
        rules.may_rename(now.session, theme)
        if name == theme.text:
            return
        deeds.log(now, "rename", "Renamed:", theme, theme=theme.pk, before=theme.text, name=name)
        theme.text = name
        now.reword(theme, "text")


def add_members(session, theme, member_ids):
    """Put more answers into a theme."""
    with turn(session) as now:
        theme = fresh(now, Theme.objects, theme.pk)
        answers = _answers(now, member_ids)
        for answer in answers:
            rules.may_join_theme(now.session, theme, answer)
        put_in(now, theme, answers)
        deeds.log(now, "join", "Put more into", theme, theme=theme.pk, nodes=_ids(answers))


def take_out(session, node):
    """Let one answer stand on its own again."""
    with turn(session) as now:
        answer = fresh(now, Answer.objects.select_related("theme"), node.pk)
        rules.may_take_out(now.session, answer)
        theme = answer.theme
        let_out(now, theme, [answer])
        deeds.log(now, "leave", "Took out of its theme:", answer, theme=theme.pk, node=answer.pk)


def ungroup(session, theme):
    """Dissolve a theme that was not asked why: its answers stand on their own again."""
    with turn(session) as now:
        theme = fresh(now, Theme.objects.select_related("why", "cause"), theme.pk)
        members = dissolve(now, theme)
        deeds.log(now, "ungroup", "Ungrouped", theme, theme=theme.pk, members=_ids(members))


def dissolve(now, theme):
    """Let go of all members, within a turn; return them."""
    rules.may_ungroup(now.session, theme, asked=hasattr(theme, "why"))
    members = list(theme.members.all())
    theme.state, theme.left_revision = Node.State.UNGROUPED, now.revision
    now.write(theme, "state", "left_revision")
    now.write_all(theme.members.all(), theme=None)
    return members


def put_in(now, theme, members):
    """Put answers into a theme, within a turn."""
    for member in members:
        member.theme = theme
        now.write(member, "theme")
    retally(now, theme)


def let_out(now, theme, members):
    """Take answers out of a theme, within a turn."""
    for member in members:
        member.theme = None
        now.write(member, "theme")
    retally(now, theme)


def _answers(now, ids):
    found = list(now.session.nodes.filter(pk__in=ids).select_related("why", "parent__why"))
    if len(found) != len(set(ids)):
        raise Refused("One of these answers is no longer in this session.", 404)
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
