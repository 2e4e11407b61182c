"""What participants send: answers, changes to their own, dots, ticks, and what they have seen."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from common import metrics
from workshops import access, board, op_ids, rules
from workshops.actions import answering, coverage, marks, voting
from workshops.forms import AnswerForm, KnownByForm, SlicesForm, TextForm, note_on
from workshops.rules import Refused

from .before_sending import question_about
from .errors import (
    count_refusal,
    data_of,
    first_error,
    form_again,
    problem_of,
    to_be_retried,
    wants_json,
)
from .lookup import at_node, at_why, with_seat
from .phone import room_page


@require_POST
@at_why
def submit(request, seat, why):
    """Send one answer. The same op_id sent again returns the same answer."""
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _kept(request, seat, why, Refused(first_error(form), 422))
    question = question_about(request, form.cleaned_data["text"])
    if question and rules.allows(rules.may_answer, seat.session, why):
        return room_page(request, seat, kept_why=why, **question)
    try:
        answer, is_new = answering.submit(seat, why, **form.cleaned_data)
    except Refused as refused:
        metrics.submissions.labels("refused").inc()
        return _kept(request, seat, why, refused)
    metrics.submissions.labels("added" if is_new else "known already").inc()
    if wants_json(request):
        sent = {
            "answer": answer.pk,
            "why": why.pk,
            "text": answer.text,
            "revision": _revision_of(seat.session, answer),
            "note": note_on(form),
        }
        return JsonResponse(sent, status=201 if is_new else 200)
    if left_out := note_on(form):
        messages.info(request, left_out)
    return redirect(_room_at(seat, {"why": why.pk}))


def _revision_of(session, answer):
    """Return the answer's revision. While answers are collected it would count those of others."""
    return session.phone_revision if session.is_collecting else answer.revision


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache  # what was taken back must not return with the browser's Back
@with_seat
def edit(request, seat, answer_id):
    """Change an answer of this phone."""
    answer = access.find_own_answer(seat, answer_id)
    rewrites = rules.allows(rules.may_rewrite, seat.session, answer)
    may_edit = rules.allows(rules.may_edit, seat.session, answer.parent.why, answer)
    context = {
        "answer": answer,
        "session": board.session_row(seat.session),
        "text": answer.text,
        "rewrites": rewrites,
        "can_edit": rewrites or may_edit,
    }
    if request.method != "POST":
        return render(request, "phone/edit.html", context)
    form = TextForm(request.POST)
    context["text"] = request.POST.get("text", "")
    if not form.is_valid():
        return _not_changed(request, context, Refused(first_error(form), 422))
    question = question_about(request, form.cleaned_data["text"])
    if question and context["can_edit"]:
        return render(request, "phone/edit.html", context | question)
    try:
        write = answering.rewrite if rewrites else answering.edit
        write(seat, answer, form.cleaned_data["text"])
    except Refused as refused:
        return _not_changed(request, context, refused)
    return _back(request, seat, answer.parent.why)


def _not_changed(request, context, refused):
    return form_again(request, "phone/edit.html", context, refused, may="can_edit")


@require_POST
@with_seat
def say_how_known(request, seat, answer_id):
    """Note how the author of an answer knows it."""
    answer = access.find_own_answer(seat, answer_id)
    answering.say_how_known(seat, answer, data_of(KnownByForm(request.POST))["known_by"])
    return _back(request, seat, answer.parent.why)


@require_POST
@with_seat
def withdraw(request, seat, answer_id):
    """Take back an answer of this phone."""
    answer = access.find_own_answer(seat, answer_id)
    answering.withdraw(seat, answer)
    if not wants_json(request):
        messages.success(request, _("You have taken your answer back. Its words are deleted."))
    return _back(request, seat, answer.parent.why)


@require_POST
@at_node
def give_dot(request, seat, node):
    """Give a dot to an answer or a theme."""
    voting.give(seat, node)
    return _back(request, seat, node.parent.why, f"node-{node.pk}")


@require_POST
@at_node
def take_dot_back(request, seat, node):
    """Take the dot back."""
    voting.take_back(seat, node)
    return _back(request, seat, node.parent.why, f"node-{node.pk}")


@require_POST
@at_node
def recognise(request, seat, node):
    """Tick an answer or a theme: "I recognise this"."""
    marks.recognise(seat, node)
    return _back(request, seat, node.parent.why, f"node-{node.pk}")


@require_POST
@at_node
def take_tick_back(request, seat, node):
    """Take the tick back."""
    marks.take_back(seat, node)
    return _back(request, seat, node.parent.why, f"node-{node.pk}")


@require_POST
@at_why
def slices_shown(request, seat, why):
    """Count this phone for the slices of the shuffle that it has shown under a why."""
    coverage.count_slices(seat, why, data_of(SlicesForm(request.POST))["slice"])
    return HttpResponse(status=204)


def _kept(request, seat, why, refused):
    """Refuse, with the text still in its box."""
    if wants_json(request):
        return problem_of(request, refused, field="text", op_id=op_ids.make())
    count_refusal(request, refused)
    kept = {"kept_why": why, "error": refused.reason, "text": request.POST.get("text", "")}
    response = room_page(request, seat, status=refused.status, **kept)
    return to_be_retried(response, refused.retry_after)


def _back(request, seat, why, place=None):
    if wants_json(request):
        return HttpResponse(status=204)
    everything = {"all": 1} if "all" in request.POST else {}
    return redirect(_room_at(seat, {"why": why.pk} | everything, place))


def _room_at(seat, query, place=None):
    return reverse("phone", args=[seat.session.written_code], query=query, fragment=place)
