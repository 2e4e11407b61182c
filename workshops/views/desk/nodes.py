"""What facilitators do to answers and themes: hide, group, mark as causes."""

from django.shortcuts import get_object_or_404
from django.urls import reverse

from workshops.actions import causes, grouping, hiding, voting
from workshops.forms import (
    ActionChangesForm,
    ActionForm,
    CauseForm,
    MembersForm,
    PaperDotsForm,
    ReasonForm,
    ThemeForm,
    ThemeNameForm,
)
from workshops.models import Action, Theme

from .desk_action import cleaned, created, desk_action, desk_path, moderator_action


@moderator_action
def hide(request, session, node_id):
    """Hide an answer, for a reason that everyone can read."""
    hiding.hide(session, _node(session, node_id), **cleaned(ReasonForm, request))


@moderator_action
def show(request, session, node_id):
    """Show a hidden answer again."""
    hiding.show(session, _node(session, node_id), request.permissions)


@desk_action
def put_dots(request, session, node_id):
    """Set how many dots an answer or a theme has on paper."""
    count = cleaned(PaperDotsForm, request)["paper"]
    voting.put_on_paper(session, _node(session, node_id), count)


@desk_action
def group(request, session):
    """Make a theme of chosen answers."""
    wanted = cleaned(ThemeForm, request)
    grouping.group(session, wanted["members"], wanted["name"])


@desk_action
def rename(request, session, theme_id):
    """Give a theme another name."""
    grouping.rename(session, _theme(session, theme_id), **cleaned(ThemeNameForm, request))


@desk_action
def ungroup(request, session, theme_id):
    """Dissolve a theme. Its answers stay."""
    grouping.ungroup(session, _theme(session, theme_id))


@desk_action
def add_members(request, session, theme_id):
    """Add answers to a theme."""
    members = cleaned(MembersForm, request)["members"]
    grouping.add_members(session, _theme(session, theme_id), members)


@desk_action
def leave_theme(request, session, node_id):
    """Remove one answer from its theme."""
    grouping.take_out(session, _node(session, node_id))


@desk_action
def mark_cause(request, session, node_id):
    """Mark a node as an underlying cause, or change the wording of one that is."""
    causes.mark_cause(session, _node(session, node_id), **cleaned(CauseForm, request))


@desk_action
def unmark_cause(request, session, node_id):
    """Remove the mark of a cause."""
    node = get_object_or_404(session.nodes, pk=node_id, cause__removed=False)
    causes.unmark_cause(session, node.cause)


@desk_action
def add_action(request, session, node_id):
    """Add an action to a cause."""
    node = get_object_or_404(session.nodes, pk=node_id, cause__removed=False)
    action = causes.add_action(session, node.cause, **cleaned(ActionForm, request))
    if not request.htmx:
        return desk_path(session, pane="causes")
    # What its form saves next changes this action.
    return created(request, reverse("edit-action", args=[session.written_code, action.pk]))


@desk_action
def edit_action(request, session, action_id):
    """Change the words of an action."""
    causes.edit_action(session, _action(session, action_id), **cleaned(ActionChangesForm, request))
    return desk_path(session, pane="causes")


@desk_action
def remove_action(request, session, action_id):
    """Remove an action."""
    causes.remove_action(session, _action(session, action_id))
    return desk_path(session, pane="causes")


def _node(session, node_id):
    return get_object_or_404(session.nodes, pk=node_id)


def _theme(session, theme_id):
    return get_object_or_404(Theme.objects, session=session, pk=theme_id)


def _action(session, action_id):
    actions = Action.objects.agreed_in(session).select_related("cause")
    return get_object_or_404(actions, pk=action_id)
