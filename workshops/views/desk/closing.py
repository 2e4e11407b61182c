"""Closing a session, step by step."""

from django.http import HttpResponse

from workshops.actions import closing, record
from workshops.forms import ClosingStepForm

from .desk_action import cleaned, desk_action, desk_path


@desk_action
def begin(request, session):
    """Make everything read only, and go where closing leads on from."""
    closing.begin_closing(session)
    return _go(request, desk_path(session, pane="causes"))


@desk_action
def reopen(request, session):
    """Open the session again, and go back to the why that was asked last."""
    closing.reopen(session)
    return _go(request, desk_path(session))


@desk_action
def go_to_step(request, session):
    """Go to another step of closing, at every desk."""
    closing.go_to_step(session, cleaned(ClosingStepForm, request)["step"])
    return desk_path(session, pane="causes")


@desk_action
def open_record(request, session):
    """Ask everybody what they think of the record."""
    record.open_record(session)


@desk_action
def close_record(request, session):
    """End the questions about the record, and count."""
    record.close_record(session)


def _go(request, path):
    return HttpResponse(status=204, headers={"HX-Redirect": path}) if request.htmx else path
