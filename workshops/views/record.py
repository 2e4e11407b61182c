"""What a person thinks of the record, when the session closes: a page for each question.

They are answered at one's own pace, with scripts or without, and each may be left out.
"""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from workshops import board, ladder
from workshops.actions import checks, remarks
from workshops.check_kinds import DIFFERENTLY, RECORD, RUNG, WORDS, choice_words
from workshops.forms import MissingForm, RecordForm, RungForm
from workshops.models import Remark
from workshops.rules import Refused

from .before_sending import question_about
from .errors import first_error, note, problem_of, to_be_retried, wants_json
from .lookup import with_seat
from .remark_subjects import of_record

MISSING = "missing"  # who was not here
STEPS = (RECORD, RUNG, MISSING)
DONE = "done"


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@with_seat
def record(request, seat):
    """Show the next question about the record, or the one that is wanted; take its answer."""
    page = board.read_record_page(seat.session, seat)
    if not seat.session.is_record_open:
        return _page(request, seat, page, "over", kept_text=request.POST.get("text", ""))
    if request.method != "POST":
        return _page(request, seat, page, _wanted(request, page))
    try:
        return ANSWERS.get(request.POST.get("step"), _skip)(request, seat, page)
    except Refused as refused:
        if wants_json(request):
            return problem_of(request, refused)
        note(request, refused)
        kept = {"error": refused.reason, "kept_text": request.POST.get("text", "")}
        response = _page(request, seat, page, "over", status=refused.status, **kept)
        return to_be_retried(response, refused.retry_after)


def _record(request, seat, page):
    form = RecordForm(request.POST)
    typed = {"text": request.POST.get("text", ""), "chosen": request.POST.get("choice", "")}
    if not form.is_valid():
        return _invalid(request, seat, page, RECORD, form, **typed)
    if request.POST.get("version") != page.version:
        return _page(request, seat, page, RECORD, status=409, has_changed=True, **typed)
    choice = form.cleaned_data["choice"]
    text = form.cleaned_data["text"] if choice == DIFFERENTLY else ""
    if question := question_about(request, text):
        return _page(request, seat, page, RECORD, **(typed | question))
    _choose(seat, page, RECORD, choice)
    if choice:
        _write(of_record(seat, Remark.Kind.RECORD), text)
    return _next(request, seat, RECORD)


def _rung(request, seat, page):
    form = RungForm(request.POST)
    if not form.is_valid():
        return _invalid(request, seat, page, RUNG, form)
    _choose(seat, page, RUNG, form.cleaned_data["choice"])
    return _next(request, seat, RUNG)


def _missing(request, seat, page):
    form = MissingForm(request.POST)
    typed = {"text": request.POST.get("text", "")}
    subject, is_nobody = of_record(seat, Remark.Kind.MISSING), "nobody" in request.POST
    if is_nobody and typed["text"].strip() not in ("", subject.own and subject.own.text):
        form.add_error(None, _("You wrote who was not here. Send it, or clear the box first."))
        return _invalid(request, seat, page, MISSING, form, **typed)
    if not is_nobody and typed["text"].strip():
        if not form.is_valid():
            return _invalid(request, seat, page, MISSING, form, **typed)
        if question := question_about(request, form.cleaned_data["text"]):
            return _page(request, seat, page, MISSING, **(typed | question))
        typed["text"] = form.cleaned_data["text"]
    _write(subject, "" if is_nobody else typed["text"].strip())
    return _next(request, seat, MISSING)


def _write(subject, text):
    """Write this, or take back what was written if it is empty."""
    if text:
        subject.write(text)
    elif subject.own:
        remarks.withdraw(subject.seat, subject.own)


def _invalid(request, seat, page, step, form, **typed):
    refused = Refused(first_error(form), 422)
    note(request, refused)
    return _page(request, seat, page, step, status=422, error=refused.reason, **typed)


def _skip(request, seat, page):
    return _page(request, seat, page, _wanted(request, page))


ANSWERS = {RECORD: _record, RUNG: _rung, MISSING: _missing}


def _choose(seat, page, kind, choice):
    if choice and choice != page.choices.get(kind):
        checks.choose(seat, page.checks[kind], choice)


def _wanted(request, page):
    """Return the step that the address names, or else the first that has no answer yet."""
    wanted = request.GET.get("step")
    if wanted in (*STEPS, DONE):
        return wanted
    return next((step for step in (RECORD, RUNG) if step not in page.choices), DONE)


def _next(request, seat, step):
    if wants_json(request):
        return HttpResponse(status=204)
    following = (*STEPS, DONE)[STEPS.index(step) + 1]
    query = {"step": following}
    return redirect(reverse("record", args=[seat.session.written_code], query=query))


def _page(request, seat, page, step, *, status=200, **more):
    own = _own(seat, step)
    context = {
        "session": board.session_row(seat.session),
        "page": page,
        "step": step,
        "number": STEPS.index(step) + 1 if step in STEPS else None,
        "total": len(STEPS),
        "said": [(kind, _words(page, kind)) for kind in STEPS if kind in page.choices],
        "chosen": page.choices.get(step, ""),
        "own": own,
        "text": own.text if own else "",
        "ladder": ladder.parts(),
        "choices": [(key, choice_words(RECORD, key)) for key in WORDS[RECORD]],
        **more,
    }
    return render(request, "phone/record/page.html", context, status=status)


def _own(seat, step):
    """Return what this seat has written at a step, or None."""
    kind = Remark.Kind.MISSING if step == MISSING else Remark.Kind.RECORD
    return of_record(seat, kind).own


def _words(page, kind):
    return choice_words(kind, page.choices[kind])
