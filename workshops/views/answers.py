"""What participants send: answers, changes to their own, dots."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from workshops import access, board, op_ids
from workshops.actions import answering, voting
from workshops.forms import AnswerForm, TextForm
from workshops.rules import Refused

from .errors import first_error, problem, wants_json
from .finding import with_seat
from .phone import room_page


@require_POST
@with_seat
def submit(request, seat, why_id):
    """Send one answer. Sending it again with the same op_id gives the same answer back."""
    why = get_object_or_404(seat.session.whys, pk=why_id)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _kept(request, seat, why, first_error(form), 422)
    try:
        answer, is_new = answering.submit(seat, why, **form.cleaned_data)
    except Refused as refused:
        return _kept(request, seat, why, refused.reason, refused.status, refused.retry_after)
    if wants_json(request):
        sent = {
            "answer": answer.pk,
            "why": why.pk,
            "text": answer.text,
            "revision": answer.revision,
        }
        return JsonResponse(sent, status=201 if is_new else 200)
    return redirect(f"/s/{seat.session.written_code}?why={why.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
@with_seat
def edit(request, seat, answer_id):
    """Change an answer of one's own."""
    answer = access.own_answer(seat, answer_id)
    context = {"answer": answer, "session": board.session_row(seat.session), "text": answer.text}
    if request.method != "POST":
        return render(request, "phone/edit.html", context)
    form = TextForm(request.POST)
    context["text"] = request.POST.get("text", "")
    if not form.is_valid():
        return render(
            request, "phone/edit.html", context | {"error": first_error(form)}, status=422
        )
    try:
        answering.edit(seat, answer, form.cleaned_data["text"])
    except Refused as refused:
        return render(
            request, "phone/edit.html", context | {"error": refused.reason}, status=refused.status
        )
    return _back(request, seat, answer.parent.why)


@require_POST
@with_seat
def withdraw(request, seat, answer_id):
    """Take an answer of one's own back."""
    answer = access.own_answer(seat, answer_id)
    answering.withdraw(seat, answer)
    return _back(request, seat, answer.parent.why)


@require_POST
@with_seat
def give_dot(request, seat, node_id):
    node = access.revealed_node(seat, node_id)
    voting.give(seat, node)
    return _back(request, seat, node.parent.why)


@require_POST
@with_seat
def take_dot_back(request, seat, node_id):
    node = access.revealed_node(seat, node_id)
    voting.take_back(seat, node)
    return _back(request, seat, node.parent.why)


def _kept(request, seat, why, reason, status, retry_after=None):
    """Refuse, with the text still in its box."""
    if wants_json(request):
        fresh = op_ids.make()
        return problem(request, status, reason, retry_after=retry_after, field="text", op_id=fresh)
    kept = {"why": why.pk, "error": reason, "text": request.POST.get("text", ""), "kept_why": why}
    response = room_page(request, seat, status=status, **kept)
    if retry_after:
        response["Retry-After"] = str(retry_after)
    return response


def _back(request, seat, why):
    if wants_json(request) or request.htmx:
        return HttpResponse(status=204)
    return redirect(f"/s/{seat.session.written_code}?why={why.pk}")
