"""What facilitators and helpers do to remarks: hide, show, check, and take a name out."""

from django.shortcuts import get_object_or_404

from workshops.actions import remark_moderation, remarks
from workshops.forms import BlackOutForm, ReasonForm, RefuseForm, SeenForm

from .desk_action import cleaned, desk_action, held_path, moderator_action


@desk_action
def hide(request, session, remark_id):
    """Hide a remark, for a reason that its author can read."""
    remarks.hide(session, _remark(session, remark_id), **cleaned(ReasonForm, request))


@desk_action
def show(request, session, remark_id):
    """Show a hidden remark again."""
    remarks.show(session, _remark(session, remark_id), request.permissions)


@moderator_action
def release(request, session, remark_id):
    """Show a held remark."""
    seen = cleaned(SeenForm, request)
    remark_moderation.release(session, _remark(session, remark_id), **seen)
    return held_path(session)


@moderator_action
def refuse(request, session, remark_id):
    """Do not show a held remark, for a reason that its author can read."""
    decided = cleaned(RefuseForm, request)
    remark_moderation.refuse(session, _remark(session, remark_id), **decided)
    return held_path(session)


@moderator_action
def black_out(request, session, remark_id):
    """Take a name out of a remark."""
    chosen, remark = cleaned(BlackOutForm, request), _remark(session, remark_id)
    remark_moderation.take_words_out(session, remark, chosen["word"], chosen["seen"])


def _remark(session, remark_id):
    return get_object_or_404(session.remarks, pk=remark_id)
