"""What the accounts of an organisation did, for its owners: a page, and the same as a file."""

from io import BytesIO

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from common.person import person_name
from common.slow_pool import run_in_slow_pool
from workshops.actions import activity
from workshops.exports.activity import (
    COPROD,
    GROUPS,
    accounts_in,
    csv_of,
    entries_of,
    lines_of,
    page_of,
)
from workshops.forms.activity import ActivityForm
from workshops.models.activity import KEPT_FOR

from .current import where_permitted
from .guards import organiser_only


@organiser_only("GET")
@where_permitted("can_read_activity")
def page(request):
    """Show the newest lines of what is looked for, or those after another line."""
    form = _form(request)
    after = request.GET.get("after", "")
    found, goes_on_from = page_of(_entries(request, form), after)
    context = {
        "organisation": request.organisation,
        "form": form,
        "lines": lines_of(found),
        "goes_on_from": goes_on_from,
        "is_later_page": bool(after),
        "today": timezone.localdate(),
        "kept_for": KEPT_FOR.days,
    }
    return render(request, "home/activity.html", context, status=422 if form.errors else 200)


@organiser_only("GET")
@where_permitted("can_read_activity")
def as_csv(request):
    """Send all lines of what is looked for. That somebody did is a line, too."""
    run_in_slow_pool(f"activity {request.organisation.pk}")
    file = BytesIO()
    csv_of(_entries(request, _form(request)), file)
    if request.method == "GET":
        kind, there = activity.Kind.LOG_DOWNLOADED, request.organisation.pk
        activity.log_download(kind, request.user, organisation_id=there)
    name = f"activity-{timezone.localdate().isoformat()}.csv"
    headers = {"Content-Disposition": content_disposition_header(True, name)}
    return HttpResponse(file.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def _form(request):
    accounts = accounts_in(request.organisation)
    people = [(str(account.pk), person_name(account)) for account in accounts]
    who = [("", _("Everyone")), *people, (COPROD, "Coprod")]
    what = [(key, label) for key, (label, _kinds) in GROUPS.items()]
    return ActivityForm(request.GET, who=who, what=what)


def _entries(request, form):
    form.is_valid()  # without a day that is wrong
    found = form.cleaned_data
    return entries_of(
        request.organisation,
        found["what"],
        who=found["who"],
        since=found.get("since"),
        until=found.get("until"),
    )
