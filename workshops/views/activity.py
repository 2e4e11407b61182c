"""What the accounts of an organisation did, for its owners: a page, and the same as a file."""

from io import BytesIO

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header

from common.slow_pool import run_in_slow_pool
from workshops.actions import activity
from workshops.exports.activity import GROUPS, csv_of, entries_of, lines_of, page_of
from workshops.models.activity import KEPT_FOR

from .current import where_permitted
from .home import organiser_only


@organiser_only("GET")
@where_permitted("can_read_activity")
def page(request):
    """Show the newest lines of a group, or those after another line."""
    group = _group(request)
    after = request.GET.get("after", "")
    found, goes_on_from = page_of(entries_of(request.organisation, group), after)
    context = {
        "organisation": request.organisation,
        "groups": [(key, label) for key, (label, _kinds) in GROUPS.items()],
        "group": group,
        "lines": lines_of(found),
        "goes_on_from": goes_on_from,
        "is_later_page": bool(after),
        "today": timezone.localdate(),
        "kept_for": KEPT_FOR.days,
    }
    return render(request, "home/activity.html", context)


@organiser_only("GET")
@where_permitted("can_read_activity")
def as_csv(request):
    """Send all lines of a group. That somebody did is a line, too."""
    run_in_slow_pool(f"activity {request.organisation.pk}")
    file = BytesIO()
    csv_of(entries_of(request.organisation, _group(request)), file)
    if request.method == "GET":
        kind, there = activity.Kind.LOG_DOWNLOADED, request.organisation.pk
        activity.of_download(kind, request.user, organisation_id=there)
    name = f"activity-{timezone.localdate().isoformat()}.csv"
    headers = {"Content-Disposition": content_disposition_header(True, name)}
    return HttpResponse(file.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def _group(request):
    typed = request.GET.get("what", "")
    return typed if typed in GROUPS else ""
