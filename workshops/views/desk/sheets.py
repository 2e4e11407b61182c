"""Sheets to print: how to join, and cards for paper."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from common.slow_pool import run_in_slow_pool
from workshops.exports import sheets
from workshops.views.lookup import at_desk


@require_safe
@never_cache
@at_desk
def joining_sheet(request, session):
    """Return the sheet that says how to join, to hang up or to hand out."""
    run_in_slow_pool(session.pk)
    address = request.build_absolute_uri(reverse("phone", args=[session.written_code_to_join]))
    return _pdf(sheets.joining_sheet(session, request.get_host(), address), "joining-sheet")


@require_safe
@never_cache
@at_desk
def paper_cards(request, session):
    """Return cards for people who write their answers on paper."""
    run_in_slow_pool(session.pk)
    return _pdf(sheets.paper_cards(session), "paper-cards")


def _pdf(content, name):
    """Return a PDF that a browser shows, since it is to be printed."""
    headers = {"Content-Disposition": content_disposition_header(False, f"{name}.pdf")}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
