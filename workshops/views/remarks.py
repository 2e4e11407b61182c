"""Other views: what people write beside an answer that they see differently."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from workshops import board, rules
from workshops.actions import remarks
from workshops.forms import ViewForm, note_on
from workshops.rules import Refused

from .before_sending import question_about
from .errors import first_error, note, problem_of, to_be_retried, wants_json
from .lookup import with_seat
from .own_views import find_node_and_view, find_own_view, is_readable


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache  # what was taken back must not return with the browser's Back
@with_seat
def view(request, seat, node_id):
    """Write a view beside an answer or a theme, or change it."""
    node, own = find_node_and_view(seat, node_id)
    page = _page(seat, node, own)
    if request.method != "POST":
        return render(request, "phone/view.html", page)
    form = ViewForm(request.POST)
    page["text"] = request.POST.get("text", "")
    if not form.is_valid():
        return _refused(request, page, Refused(first_error(form), 422))
    question = question_about(request, form.cleaned_data["text"])
    if question and page["can_write"]:
        return render(request, "phone/view.html", page | question)
    try:
        own = remarks.add_view(seat, node, form.cleaned_data["text"])
    except Refused as refused:
        return _refused(request, page, refused)
    sent = note_on(form) or _sent(node)
    if wants_json(request):
        return JsonResponse({"view": own.pk, "node": node.pk, "note": sent}, status=201)
    messages.success(request, sent)
    return _back(request, seat, node)


@require_POST
@with_seat
def withdraw(request, seat, view_id):
    """Take back a view of this phone."""
    own = find_own_view(seat, view_id)
    remarks.withdraw_view(seat, own)
    if not wants_json(request):
        messages.success(request, _("You have taken your view back. Its words are deleted."))
    return _back(request, seat, own.node)


def _page(seat, node, own):
    try:
        rules.may_differ(seat.session, node, _is_own(seat, node), own)
        reason = ""
    except Refused as refused:
        reason = refused.reason
    return {
        "session": board.session_row(seat.session),
        "node": node,
        "is_readable": is_readable(node),
        "own_view": own,
        "text": own.text if own else "",
        "can_write": not reason,
        "reason": reason,
        "back": _room_at(seat, node),
    }


def _is_own(seat, node):
    tag = seat.session.author_tag(seat)
    return tag is not None and bytes(node.author_tag or b"") == tag


def _sent(node):
    if rules.is_shown_beside(node):
        return _("Sent. Your view is next to the answer now.")
    return _("Sent. Your view is shown when this why is settled.")


def _refused(request, page, refused):
    if wants_json(request):
        return problem_of(request, refused, field="text")
    note(request, refused)
    page |= {"error": refused.reason}
    page["can_write"] = page["can_write"] and refused.status != 409
    response = render(request, "phone/view.html", page, status=refused.status)
    return to_be_retried(response, refused.retry_after)


def _back(request, seat, node):
    if wants_json(request):
        return HttpResponse(status=204)
    return redirect(_room_at(seat, node))


def _room_at(seat, node):
    """Return where the answer is: on the page of the room while its why is open, or in the tree."""
    code, place = seat.session.written_code, f"node-{node.pk}"
    why = node.parent.why
    if why.is_open:
        return reverse("phone", args=[code], query={"why": why.pk}, fragment=place)
    return reverse("tree", args=[code], query={"at": why.node_id}, fragment=place)
