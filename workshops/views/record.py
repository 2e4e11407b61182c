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
from workshops.remark_subjects import has_unchecked, of_record
from workshops.rules import Refused

from .before_sending import question_about
from .errors import data_of, form_again, wants_json
from .lookup import with_seat
from .remarks import write_about

MISSING = "missing"  # who was not here
STEPS = (RECORD, RUNG, MISSING)
DONE = "done"
TEMPLATE = "phone/record/page.html"


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@with_seat
def record(request, seat):
    """Show the next question about the record, or the one that is wanted; take its answer."""
    page = board.read_record_page(seat.session, seat)
    if request.method != "POST":
        return _page(request, seat, page, _wanted(request, page))
    step = request.POST.get("step")
    if step not in ANSWERS or not seat.session.is_record_open:
        return _page(request, seat, page, _wanted(request, page), **_typed(request))
    try:
        return ANSWERS[step](request, seat, page)
    except Refused as refused:
        seat.session.refresh_from_db()  # the question may just have closed
        context = _context(seat, page, step, **_typed(request))
        return form_again(request, TEMPLATE, context, refused, may="is_asked")


def _record(request, seat, page):
    data = data_of(RecordForm(request.POST))
    if request.POST.get("version") != page.version:
        return _page(request, seat, page, RECORD, 409, has_changed=True, **_typed(request))
    text = data["text"] if data["choice"] == DIFFERENTLY else ""
    if text and (question := question_about(request, text)):
        return _page(request, seat, page, RECORD, **_typed(request) | question)
    _choose(seat, page, RECORD, data["choice"])
    if data["choice"]:
        _write(of_record(seat, Remark.Kind.RECORD), text)
    return _next(request, seat, RECORD)


def _rung(request, seat, page):
    _choose(seat, page, RUNG, data_of(RungForm(request.POST))["choice"])
    return _next(request, seat, RUNG)


def _missing(request, seat, page):
    subject = of_record(seat, Remark.Kind.MISSING)
    text = _who_was_missing(request, subject)
    if text and (question := question_about(request, text)):
        return _page(request, seat, page, MISSING, **_typed(request) | question)
    _write(subject, text)
    return _next(request, seat, MISSING)


ANSWERS = {RECORD: _record, RUNG: _rung, MISSING: _missing}


def _who_was_missing(request, subject):
    """Return what was written, or nothing for “Nobody”. Raise Refused if it is both."""
    typed = request.POST.get("text", "").strip()
    if "nobody" not in request.POST:
        return data_of(MissingForm(request.POST))["text"] if typed else ""
    if typed not in ("", subject.own and subject.own.text):
        raise Refused(_("You wrote who was not here. Send it, or clear the box first."), 422)
    return ""


def _write(subject, text):
    """Write this, or take back what was written if it is empty."""
    if text:
        write_about(subject, text)
    elif subject.own:
        remarks.withdraw(subject.seat, subject.own)


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


def _typed(request):
    return {"text": request.POST.get("text", ""), "chosen": request.POST.get("choice", "")}


def _page(request, seat, page, step, status=200, **more):
    return render(request, TEMPLATE, _context(seat, page, step, **more), status=status)


def _context(seat, page, step, **more):
    own = _own(seat, step)
    return {
        "session": board.session_row(seat.session),
        "is_asked": seat.session.is_record_open,
        "page": page,
        "step": step,
        "number": STEPS.index(step) + 1 if step in STEPS else None,
        "total": len(STEPS),
        "said": [(kind, _words(page, kind)) for kind in STEPS if kind in page.choices],
        "chosen": page.choices.get(step, ""),
        "own": own,
        "text": own.text if own else "",
        "is_checked_first": step == DONE and has_unchecked(seat),
        "ladder": ladder.parts(),
        "choices": [(key, choice_words(RECORD, key)) for key in WORDS[RECORD]],
        **more,
    }


def _own(seat, step):
    """Return what this seat has written at a step, or None."""
    kind = Remark.Kind.MISSING if step == MISSING else Remark.Kind.RECORD
    return of_record(seat, kind).own


def _words(page, kind):
    return choice_words(kind, page.choices[kind])
