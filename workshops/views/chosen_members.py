"""Members who run a session with its organiser, or add updates, on the page for sharing."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from common.person import person_name
from workshops.actions import chosen_members
from workshops.forms.chosen_members import AppointmentForm, ColleagueForm

from .guards import with_permission
from .sharing import page_with


@with_permission("can_share", "POST")
def add_appointment(request, session):
    """Choose a member for the session. Their role says what for."""
    form = AppointmentForm(session, request.POST)
    if not form.is_valid():
        return page_with(request, session, appointment_form=form)
    appointed = chosen_members.appoint(session, form.cleaned_data["member"], request.user)
    words = _("%(name)s now has the session in their list.")
    return _back(request, session, words % {"name": person_name(appointed.user)})


@with_permission("can_share", "POST")
def remove_appointment(request, session, appointment_id):
    """Choose a member no more."""
    chosen_members.end_appointment(session, appointment_id, request.user)
    return _back(request, session, _("This person cannot open the desk any more."))


@with_permission("can_share", "POST")
def add_colleague(request, session):
    """Let a member of the organisation add updates."""
    form = ColleagueForm(session, request.POST)
    if not form.is_valid():
        return page_with(request, session, colleague_form=form)
    added = chosen_members.add_colleague(session, form.cleaned_data["user"], request.user)
    words = _("%(name)s can add updates now.")
    return _back(request, session, words % {"name": person_name(added.user)})


@with_permission("can_share", "POST")
def remove_colleague(request, session, colleague_id):
    """Let somebody add no more updates."""
    chosen_members.remove_colleague(session, colleague_id, request.user)
    words = _("This person cannot add updates any more. What they added stays.")
    return _back(request, session, words)


def _back(request, session, words):
    messages.success(request, words)
    return redirect("share", code=session.written_code)
