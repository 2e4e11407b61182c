"""Putting sessions into the archive, and taking them out of it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from workshops.actions import archive as acts

from .guards import with_permission


@with_permission("can_archive", "POST")
def archive(request, session):
    """Put a closed session into the archive."""
    acts.archive(session)
    words = _("“%(title)s” is archived. Nothing else has changed.")
    return _to_list(request, words % {"title": session.title})


@with_permission("can_archive", "POST")
def take_out(request, session):
    """Take a session out of the archive."""
    acts.take_out(session)
    words = _("“%(title)s” is no longer archived.")
    return _to_list(request, words % {"title": session.title})


def _to_list(request, words):
    """Go back to the list that was shown, and to the message: it has the focus, so it is read."""
    messages.success(request, words)
    shown = {name: request.POST[name] for name in ("show", "q") if request.POST.get(name)}
    return redirect(reverse("sessions", query=shown, fragment="messages"))
