"""Members of the organisation who run a session with its organiser, on the page for sharing."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from workshops.actions import appointments
from workshops.forms.appointments import AppointmentForm

from .home import with_permission
from .sharing import page_with


@with_permission("can_share", "POST")
def add(request, session):
    """Choose a member for the session. Their role says what for."""
    form = AppointmentForm(session, request.POST)
    if not form.is_valid():
        return page_with(request, session, appointment_form=form)
    chosen = appointments.appoint(session, form.cleaned_data["member"]).user
    name = chosen.get_full_name() or chosen.get_username()
    messages.success(request, _("%(name)s finds the session in their list now.") % {"name": name})
    return redirect("share", code=session.written_code)


@with_permission("can_share", "POST")
def remove(request, session, appointment_id):
    """Choose a member no more."""
    appointments.end_appointment(session, appointment_id)
    messages.success(request, _("This person cannot open the desk any more."))
    return redirect("share", code=session.written_code)
