"""The list of sessions, in tabs, and what is done with all of a tab."""

from urllib.parse import urlencode

from django.shortcuts import render
from django.urls import reverse

from workshops import access, export_jobs
from workshops.actions import activity
from workshops.board import session_tabs
from workshops.board.actions_due import actions_due_of, sessions_to_update
from workshops.board.session_list import find_sessions, read_session_list
from workshops.models import limits
from workshops.permissions import owned_by, permissions_in

from .current import current_id, current_organisation, organisations_of
from .files import is_file, job_as_file, requested_key
from .guards import organiser_only
from .lookup import whole_number

AT_ONCE = 20  # sessions that are shown before somebody asks for more


@organiser_only("GET")
def sessions(request):
    """List the sessions of a tab, or those that are found, with those that need somebody first."""
    search, here = _search(request), current_organisation(request)
    organisation_id = here and here.pk
    tabs = session_tabs.read_tabs(request.user, organisation_id)
    tab = None if search else tabs.chosen(request.GET.get("show"))
    which = (request.user, search, organisation_id, tab)
    found = find_sessions(*which)
    most = max(AT_ONCE, whole_number(request.GET.get("rows", "")) or 0)
    rows = read_session_list(*which, most)
    count = tabs.counts[tab] if tab else found.count()
    shown = {"show": tab} if tab else {"q": search}
    context = {
        "rows": rows,
        "count": count,
        "more": min(AT_ONCE, max(0, count - most)),
        "next": f"?{urlencode(shown | {'rows': most + AT_ONCE})}#session-{most + 1}",
        "shown": urlencode(shown),
        "tabs": tabs,
        "tab": tab,
        "search": search,
        "here": here,
        "organisations": organisations_of(request.user),
        "can_create": permissions_in(request.user, organisation_id).can_create,
        "downloads": found.filter(owned_by(request.user)).count(),
        "due": actions_due_of(request.user),
        "to_update": sessions_to_update(request.user, organisation_id),
        "has_reports": access.deletion_reports_of(request.user).exists(),
    }
    return render(request, "home/sessions.html", context)


@organiser_only("GET")
def export_all(request):
    """Send all sessions of a tab, or of all tabs, in 1 zip, each in every format."""
    search, show = _search(request), request.GET.get("show")
    here = current_id(request)
    found = find_sessions(request.user, search, here, show if show in session_tabs.ALL else None)
    shown = found.filter(owned_by(request.user))
    job = export_jobs.job_for_many(request.user, shown, "zip", requested_key(request))
    response = job_as_file(request, job, search or "sessions", back=reverse("sessions"))
    if is_file(request, response):
        together = activity.Kind.DOWNLOADED_TOGETHER
        activity.log_download(together, request.user, organisation_id=here)
    return response


def _search(request):
    return request.GET.get("q", "").replace("\x00", "").strip()[: limits.SEARCH]
