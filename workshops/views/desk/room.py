"""The session as a whole: its lock, its phases, its facilitators, and undo."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from common.languages import figure
from workshops import permissions
from workshops.actions import capacity, closing, helpers, idle, invitations, joining_code, undoing
from workshops.forms.facilitators import InviteForm
from workshops.forms.places import PlacesForm
from workshops.rules import Refused
from workshops.views.errors import gone_as
from workshops.views.lookup import activate_account_language

from .desk_action import cleaned, desk_action, desk_path


def as_a_whole(action):
    """Make the view of an action on the whole session: early, start, lock, unlock."""

    @desk_action
    def changed(request, session):
        action(session)
        return _reload(request, session)

    return changed


@desk_action
def close(request, session):
    """Close for good. This cannot be undone."""
    closing.close(session, request.permissions)
    return _reload(request, session)


@desk_action
def change_places(request, session):
    """Change how many people can join."""
    number = cleaned(PlacesForm, request)["cap"]
    capacity.set_capacity(session, number)
    words = ngettext("Up to %(n)s person can join.", "Up to %(n)s people can join.", number)
    request.note = words % {"n": figure(number)}


@desk_action
def change_code(request, session):
    """Give the session another code. The one before stops for everybody who is not in."""
    words = _("The code is now %(code)s. Nobody can join with the old one.")
    request.note = words % {"code": joining_code.change_code(session)}


@desk_action
def give_places_back(request, session):
    """Free the places that nobody uses, so that others can join."""
    count, seconds = capacity.free_unused_places(session)
    request.note = _freed(count, seconds)


@desk_action
def undo(request, session, entry_id):
    """Undo a step."""
    undoing.undo(session, get_object_or_404(session.undo_entries, pk=entry_id))


@desk_action
def invite(request, session):
    """Make a single-use link for one more facilitator, and show it once."""
    return _invite(request, session, invitations, "invited")


@desk_action
def invite_helper(request, session):
    """Make a single-use link for somebody who checks and hides answers, and show it once."""
    return _invite(request, session, helpers, "helper")


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def invited(request, token):
    """Accept an invitation. Opening the link does not use it up: messengers open links too."""
    return _accepted(request, token, invitations, permissions.DESKS, "desk")


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def helper(request, helper_token):
    """Accept a helper's link, as `invited` does."""
    return _accepted(request, helper_token, helpers, permissions.HELPERS, "held")


def _invite(request, session, links, page):
    hours = cleaned(InviteForm, request)["hours"]
    made_by = permissions.responsible_for_links(request.user, session, request.session)
    token = links.invite(session, lasts=timedelta(hours=hours), made_by=made_by)
    address = reverse(page, args=[token])
    request.session[f"invitation-{session.pk}"] = request.build_absolute_uri(address)
    request.session[f"invites-{session.pk}"] = page
    return redirect(desk_path(session, pane="room"))


def _accepted(request, token, links, kept_as, leads_to):
    activate_account_language(request)
    try:
        if request.method != "POST":
            links.require_acceptable(token)
            return render(request, "desk/invited.html", {"is_helper": links is helpers})
        accepted = links.accept(token)
    except Refused as refused:
        return gone_as(request, _("This invitation does not work any more"), refused)
    known = request.session.get(kept_as, {})
    key_before = request.session.session_key
    request.session.cycle_key()
    idle.follow(key_before, request.session.session_key)
    request.session[kept_as] = known | {str(accepted.session_id): accepted.pk}
    return redirect(leads_to, code=accepted.session.written_code)


def _freed(count, seconds):
    if not count:
        return _("There are no unused places.")
    if not seconds:
        freed = ngettext("%(n)s place is free again.", "%(n)s places are free again.", count)
        return freed % {"n": figure(count)}
    places = ngettext(
        "%(n)s place will be free, unless the phone comes back.",
        "%(n)s places will be free, unless the phones come back.",
        count,
    )
    wait = ngettext("This takes %(n)s second.", "This takes %(n)s seconds.", seconds)
    return f"{places % {'n': figure(count)}} {wait % {'n': figure(seconds)}}"


def _reload(request, session):
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Refresh": "true"})
    return desk_path(session)
