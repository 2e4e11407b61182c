"""What facilitators do to remarks: hide one, or show it again."""

from django.shortcuts import get_object_or_404

from workshops.actions import remarks
from workshops.forms import ReasonForm

from .desk_action import cleaned, desk_action


@desk_action
def hide(request, session, remark_id):
    """Hide a remark, for a reason that its author can read."""
    remarks.hide(session, _remark(session, remark_id), **cleaned(ReasonForm, request))


@desk_action
def show(request, session, remark_id):
    """Show a hidden remark again."""
    remarks.show(session, _remark(session, remark_id), request.permissions)


def _remark(session, remark_id):
    return get_object_or_404(session.remarks, pk=remark_id)
