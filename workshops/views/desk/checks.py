"""Asking the room a question with fixed choices."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from workshops import check_kinds
from workshops.actions import checks
from workshops.forms import CheckForm

from .desk_action import cleaned, desk_action


@desk_action
def open_check(request, session, kind):
    """Ask the room about an answer or a theme."""
    if kind not in check_kinds.ABOUT_ANSWERS:
        raise Http404
    node = get_object_or_404(session.nodes, pk=cleaned(CheckForm, request)["node"])
    checks.open_check(session, kind, node)


@desk_action
def close_check(request, session, check_id):
    """Close the question, and count."""
    checks.close_check(session, get_object_or_404(session.checks, pk=check_id))
