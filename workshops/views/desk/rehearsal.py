"""The desk of a rehearsal: its page asks for each step, and for what can go wrong."""

from django.shortcuts import redirect
from django.urls import reverse

from workshops import access, rehearsal, rules
from workshops.actions import rehearsals
from workshops.models import Session

from .desk_action import desk_action, desk_path


@desk_action
def step(request, session):
    """Let a few of the people who pretend do what comes next."""
    rules.require_rehearsal(session)
    rehearsal.step(session, without_signal="without_signal" in request.POST)


@desk_action
def incident(request, session, kind):
    """Let something go wrong."""
    rules.require_rehearsal(session)
    if kind not in rehearsal.INCIDENTS:
        raise access.NotThere
    rehearsal.incident(session, kind)


@desk_action
def end(request, session):
    """End the rehearsal, and go to the desk of the session itself."""
    rehearsals.end(session)
    rehearsed = Session.objects.filter(pk=session.rehearsal_of_id).first()
    return redirect(desk_path(rehearsed) if rehearsed else reverse("sessions"))
