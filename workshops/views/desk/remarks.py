"""What facilitators do to other views: hide one, or show it again."""

from django.shortcuts import get_object_or_404

from workshops.actions import remarks
from workshops.forms import ReasonForm

from .desk_action import cleaned, desk_action


@desk_action
def hide(request, session, view_id):
    """Hide a view, for a reason that its author can read."""
    remarks.hide_view(session, _view(session, view_id), **cleaned(ReasonForm, request))


@desk_action
def show(request, session, view_id):
    """Show a hidden view again."""
    remarks.show_view(session, _view(session, view_id), request.permissions)


def _view(session, view_id):
    return get_object_or_404(session.remarks, pk=view_id)
