"""What facilitators do to remarks: hide one, show it again, or take a name out of it."""

from django.shortcuts import get_object_or_404

from workshops.actions import remark_moderation, remarks
from workshops.forms import BlackOutForm, ReasonForm

from .desk_action import cleaned, desk_action, moderator_action


@desk_action
def hide(request, session, remark_id):
    """Hide a remark, for a reason that its author can read."""
    remarks.hide(session, _remark(session, remark_id), **cleaned(ReasonForm, request))


@desk_action
def show(request, session, remark_id):
    """Show a hidden remark again."""
    remarks.show(session, _remark(session, remark_id), request.permissions)


@moderator_action
def black_out(request, session, remark_id):
    """Take a name out of a remark."""
    chosen, remark = cleaned(BlackOutForm, request), _remark(session, remark_id)
    remark_moderation.take_words_out(session, remark, chosen["word"], chosen["seen"])


def _remark(session, remark_id):
    return get_object_or_404(session.remarks, pk=remark_id)
