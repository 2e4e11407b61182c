"""Importing a session from a file or an outline: choose, preview, import."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from common.slow_pool import run_in_slow_pool
from workshops import op_ids
from workshops.actions import importing, new_session_limits
from workshops.exports import reading
from workshops.exports.reading.preview import preview
from workshops.forms.importing import ImportForm, KeptForm, packed

from .current import where_permitted
from .guards import organiser_only

IMPORTS = "imports"  # of all organisers, in turn: each takes seconds


@organiser_only("GET", "POST")
@where_permitted("can_create")
def import_page(request):
    """Let an organiser choose a file or paste an outline, preview it, and import it."""
    if request.method != "POST":
        return _choosing(request, ImportForm())
    run_in_slow_pool(IMPORTS)
    new_session_limits.take_import(request.user)
    if "kept" in request.POST:
        return _looked_at(request)
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _choosing(request, form)
    try:
        record, notes = reading.read(form.raw, form.cleaned_data["question"])
    except reading.Unreadable as error:
        form.add_error(form.source, str(error))
        return _choosing(request, form)
    context = {
        "preview": preview(record),
        "notes": notes,
        "kept": packed(form.raw),
        "op_id": op_ids.make(),
        "question": form.cleaned_data["question"],
        "is_pasted": form.source == "text",
    }
    return render(request, "home/import_preview.html", context)


def _looked_at(request):
    form = KeptForm(request.POST)
    if not form.is_valid():
        return _again(request, " ".join(form.errors.get("kept", [_("Check the question again.")])))
    raw, question = form.cleaned_data["kept"], form.cleaned_data["question"]
    if request.POST.get("step") == "change":
        text = raw.decode(errors="replace")
        return _choosing(request, ImportForm(initial={"text": text, "question": question}))
    op_id = form.cleaned_data["op_id"]
    try:
        session = _imported(raw, question, request, op_id)
    except reading.Unreadable as error:
        return _again(request, str(error))
    messages.success(request, _("“%(title)s” is imported.") % {"title": session.title})
    return redirect("sessions")


def _imported(raw, question, request, op_id):
    """Return the session. If the button is pressed twice, nothing is imported again."""
    if session := op_id and importing.imported_session(request.user, op_id):
        return session
    record = reading.read(raw, question)[0]
    there = {"organisation": request.organisation}
    return importing.import_session(record, request.user, op_id, **there)


def _again(request, words):
    """Return the first page, with the errors in what the preview sent."""
    form = ImportForm({})
    form.full_clean()
    form.errors.clear()
    form.add_error(None, words)
    return _choosing(request, form)


def _choosing(request, form):
    status = 422 if form.errors else 200
    return render(request, "home/import.html", {"form": form}, status=status)
