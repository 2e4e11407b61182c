"""Deleting a session, or only its answers, and the reports that prove it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from workshops import access, rules
from workshops.actions import expiry
from workshops.board.session_list import read_session_summary
from workshops.exports.deletion import groups_of, report_pdf
from workshops.exports.deletion.payload import notes_of, who_deleted

from .guards import organiser_only, with_permission


@with_permission("can_delete", "GET", "POST")
def delete(request, session):
    """Delete a session for good, after a page that says what is deleted with it."""
    if request.method == "POST":
        return redirect("deletion-report", expiry.delete(session, request.user).pk)
    return render(request, "home/delete.html", _what_goes(session))


@with_permission("can_delete", "GET", "POST")
def delete_answers(request, session):
    """Delete only the answers of a closed session. Causes, actions and updates stay."""
    rules.may_delete_answers(session)
    if request.method == "POST":
        report = expiry.delete_answers(session, request.user)
        words = _("The answers of “%(title)s” have been deleted. Causes and actions stay.")
        messages.success(request, words % {"title": session.title})
        return redirect("deletion-report", report.pk)
    return render(request, "home/delete_answers.html", _what_goes(session))


@organiser_only("GET")
def reports(request):
    """List the reports of what was deleted."""
    found = access.deletion_reports_of(request.user)
    return render(request, "home/deletion_reports.html", {"reports": found})


@organiser_only("GET")
def report(request, report_id):
    """Show a report: what was deleted, and how much of it is left."""
    found = access.find_deletion_report(report_id, request.user)
    context = {
        "report": found,
        "lines": groups_of(found),
        "notes": notes_of(found),
        "who": who_deleted(found),
    }
    return render(request, "home/deletion_report.html", context)


@organiser_only("GET")
def report_as_pdf(request, report_id):
    """Send a report as a PDF."""
    found = access.find_deletion_report(report_id, request.user)
    name = f"deletion-report-{found.session_number}.pdf"
    headers = {"Content-Disposition": content_disposition_header(True, name)}
    content = report_pdf(found, request.get_host())
    return HttpResponse(content, content_type="application/pdf", headers=headers)


def _what_goes(session):
    row = read_session_summary(session)
    can_keep_the_rest = row.is_closed and not row.answers_deleted and row.causes
    return {"row": row, "can_keep_the_rest": can_keep_the_rest}
