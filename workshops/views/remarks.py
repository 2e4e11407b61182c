"""What people write beside what the room said: other views, and who was not here."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from workshops import board
from workshops.actions import remarks
from workshops.forms import MissingForm, ViewForm, note_on
from workshops.models import Remark
from workshops.remark_subjects import beside_cause, beside_node, find_own, of_record, subject_of
from workshops.rules import Refused

from .before_sending import question_about
from .errors import data_of, form_again, wants_json
from .lookup import with_seat

TEMPLATE = "phone/remark.html"
FORMS = dict.fromkeys(Remark.Kind, ViewForm) | {Remark.Kind.MISSING: MissingForm}


def remark_page(find):
    """Return the view on which a seat writes about what `find` returns, or changes its words."""

    @require_http_methods(["GET", "HEAD", "POST"])
    @never_cache  # what was taken back must not return with the browser's Back
    @with_seat
    def write(request, seat, **rest):
        subject = find(seat, **rest)
        page = _page(subject)
        if request.method != "POST":
            return render(request, TEMPLATE, page)
        form = FORMS[subject.kind](request.POST)
        page["text"] = request.POST.get("text", "")
        try:
            text = data_of(form)["text"]
            question = question_about(request, text)
            if question and page["can_write"]:
                return render(request, TEMPLATE, page | question)
            own = write_about(subject, text)
        except Refused as refused:
            return form_again(request, TEMPLATE, page, refused, may="can_write")
        sent = note_on(form) or _sent(subject, own)
        if wants_json(request):
            return JsonResponse({"remark": own.pk, "note": sent}, status=201)
        messages.success(request, sent)
        return redirect(page["back"])

    return write


view = remark_page(beside_node)
view_of_cause = remark_page(beside_cause)
view_of_record = remark_page(lambda seat: of_record(seat, Remark.Kind.RECORD))
missing = remark_page(lambda seat: of_record(seat, Remark.Kind.MISSING))


@require_POST
@with_seat
def withdraw(request, seat, remark_id):
    """Take back a remark of this phone."""
    own = find_own(seat, remark_id)
    back = _back(subject_of(seat, own))
    remarks.withdraw(seat, own)
    if wants_json(request):
        return HttpResponse(status=204)
    messages.success(request, _("You have taken it back. Your words are deleted."))
    return redirect(back)


def write_about(subject, text):
    """Write this for its seat, or change what the seat wrote there. Return the remark."""
    if subject.kind == Remark.Kind.VIEW:
        return remarks.add_view(subject.seat, subject.node, text)
    if subject.kind == Remark.Kind.CAUSE:
        return remarks.differ_about_cause(subject.seat, subject.cause, text)
    return remarks.speak_of_record(subject.seat, subject.kind, text)


def _page(subject):
    try:
        subject.check()
        reason = ""
    except Refused as refused:
        reason = refused.reason
    return {
        "session": board.session_row(subject.seat.session),
        "subject": subject,
        "own": subject.own,
        "text": subject.own.text if subject.own else "",
        "causes": _causes(subject),
        "back": _back(subject),
        "can_write": not reason,
        "reason": reason,
    }


def _causes(subject):
    """Return the causes to write beside instead, on the page about the record."""
    session = subject.seat.session
    is_whole = subject.kind == Remark.Kind.RECORD
    return board.kept_causes(session.pk).order_by("pk") if is_whole else ()


def _back(subject):
    """Return where it is from: the room, the record, or the tree if its why is settled."""
    session, node = subject.seat.session, subject.node
    if subject.kind != Remark.Kind.VIEW:
        return reverse("record" if session.is_record_open else "phone", args=[session.written_code])
    why, place = node.parent.why, f"node-{node.pk}"
    page, query = ("phone", {"why": why.pk}) if why.is_open else ("tree", {"at": why.node_id})
    return reverse(page, args=[session.written_code], query=query, fragment=place)


def _sent(subject, own):
    if own.is_held:
        return _("Sent. Someone checks it first.")
    if subject.kind == Remark.Kind.VIEW and subject.is_shown:
        return _("Sent. Your view is next to the answer now.")
    if subject.kind == Remark.Kind.VIEW:
        return _("Sent. Your view is shown when this why is settled.")
    return _("Sent. Nobody else can read it yet.")
